import { Injector } from '@univerjs/core';
import {
  CalculateFormulaService,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  IAllRuntimeData,
  IFormulaDatasetConfig,
} from '@univerjs/engine-formula';
import { AnswerOf, Calls, Invoke } from './calls';
import { LateAnswers } from './late-answers';

/** Formulas that compute their own references: the list of cells to calculate may change between two runs of a step. */
const MOVING_REFERENCE = /\b(OFFSET|INDIRECT|INDEX|CHOOSE|XLOOKUP)\(/i;
const MS_BEFORE_LATE = 1000;

type Generator = CalculateFormulaService['_formulaDependencyGenerator'];
type Trees = Awaited<ReturnType<Generator['generate']>>;

/** Calculation of the grid that waits for the pane: its class for the injector, and what answers the calls it meets. */
export interface Holding {
  readonly calculation: typeof CalculateFormulaService;
  readonly answerOf: AnswerOf;
  start(injector: Injector): void;
}

/**
 * The engine runs its step, the calls it met go to the pane in one message, the step runs again with the answers; only then
 * are results published. A pane that is silent longer than a second does not hold up the sheet: `#GETTING_DATA` is
 * published, and late answers make their cells dirty.
 */
export function holdCalculation(invoke: Invoke): Holding {
  const calls = new Calls(invoke);
  const late = new LateAnswers(calls);
  class Calculation extends HoldingCalculation {
    override readonly calls = calls;
    override readonly late = late;
  }
  return { calculation: Calculation, answerOf: calls.answerOf, start: (injector) => late.start(injector) };
}

/** Leans on protected members of Univer 0.25.1, which is pinned: the engine itself awaits one asynchronous cell after the other. */
abstract class HoldingCalculation extends CalculateFormulaService {
  abstract readonly calls: Calls;
  abstract readonly late: LateAnswers;
  private wanted: IFormulaDatasetConfig | null = null;
  private trees: Trees | null = null;

  override async execute(wanted: IFormulaDatasetConfig): Promise<void> {
    this.wanted = wanted;
    return super.execute(wanted);
  }

  override stopFormulaExecution(): void {
    super.stopFormulaExecution();
    this.late.wake();
  }

  // The list of cells to calculate is the same when the step runs again.
  protected override async _apply(forArrays = false): Promise<IAllRuntimeData | undefined> {
    const generator = this._formulaDependencyGenerator;
    const original: Generator['generate'] = Object.getPrototypeOf(generator).generate;
    if (forArrays) Reflect.deleteProperty(generator, 'generate');
    else generator.generate = (...options) => this.generateOnce(() => original.apply(generator, options));
    return super._apply(forArrays);
  }

  protected override async _executeStep(): Promise<true | undefined> {
    this.trees = null;
    let left = MS_BEFORE_LATE;
    for (;;) {
      this.calls.begin();
      const done = await super._executeStep();
      if (this._runtimeService.isStopExecution()) return done;
      if (this.calls.met.size === 0 || left <= 0) {
        this.late.leave();
        return done;
      }
      const from = performance.now();
      await this.late.wait(left);
      left -= performance.now() - from;
      if (this._runtimeService.isStopExecution()) return this.reportStopped();
      this.forgetStep();
    }
  }

  private async generateOnce(generate: () => Promise<Trees>): Promise<Trees> {
    if (this.trees) {
      this._runtimeService.clearArrayObjectCache();
      return this.trees.slice();
    }
    const trees = await generate();
    if (!trees.some(({ formula }) => MOVING_REFERENCE.test(formula))) this.trees = trees.slice();
    return trees;
  }

  /** Both caches and the loaded ranges still hold what stood in the cells before the answers. */
  private forgetStep(): void {
    if (this.wanted) this._currentConfigService.load(this.wanted);
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
  }

  private reportStopped(): undefined {
    this._runtimeService.setFormulaExecuteStage(0);
    this._runtimeService.markedAsStopFunctionsExecuted();
    this._executionCompleteListener$.next(this._runtimeService.getAllRuntimeData());
  }
}
