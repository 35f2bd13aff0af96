import { ICommandService, Injector, IUnitRange } from '@univerjs/core';
import {
  CalculateFormulaService,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  IAllRuntimeData,
  IFormulaDatasetConfig,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { Calls, GridCall, Invoke } from './calls';
import { rangesOf } from './ranges';

/** Formulas that compute their own references: the list of cells to calculate may change between two runs of a step. */
const MOVING_REFERENCE = /\b(OFFSET|INDIRECT|INDEX|CHOOSE|XLOOKUP)\(/i;
const MS_BEFORE_LATE = 1000;

/** Calculation of the grid that waits for the pane: its class for the injector, and what answers the calls it meets. */
export interface Holding {
  readonly calculation: typeof CalculateFormulaService;
  readonly calls: Calls;
  start(injector: Injector): void;
}

/**
 * The engine runs its step, the calls it met go to the pane in one message, the step runs again with the answers; only then
 * are results published. A pane that is silent longer than a second does not hold up the sheet: `#GETTING_DATA` is
 * published, and late answers make their cells dirty. Leans on protected members of Univer 0.25.1, which is pinned.
 */
export function holdCalculation(invoke: Invoke): Holding {
  const calls = new Calls(invoke);
  const late = new LateAnswers(calls);
  class HoldingCalculation extends CalculateFormulaService {
    // No initializers: the parent's constructor runs first, and the fields are set by `execute` and `_executeStep`.
    declare private wanted: IFormulaDatasetConfig;
    declare private list: Awaited<
      ReturnType<CalculateFormulaService['_formulaDependencyGenerator']['generate']>
    > | null;

    override async execute(wanted: IFormulaDatasetConfig): Promise<void> {
      this.wanted = wanted;
      return super.execute(wanted);
    }

    override stopFormulaExecution(): void {
      super.stopFormulaExecution();
      late.wake();
    }

    // The list of cells to calculate is the same when the step runs again.
    protected override async _apply(forArrays = false): Promise<IAllRuntimeData | undefined> {
      const generator = this._formulaDependencyGenerator;
      const original = Object.getPrototypeOf(generator).generate as typeof generator.generate;
      if (forArrays) Reflect.deleteProperty(generator, 'generate');
      else generator.generate = (...options) => this.listOnce(() => original.apply(generator, options));
      return super._apply(forArrays);
    }

    private async listOnce(
      generate: () => Promise<NonNullable<typeof this.list>>,
    ): Promise<NonNullable<typeof this.list>> {
      if (this.list) {
        this._runtimeService.clearArrayObjectCache();
        return this.list.slice();
      }
      const list = await generate();
      if (!list.some(({ formula }) => MOVING_REFERENCE.test(formula))) this.list = list.slice();
      return list;
    }

    protected override async _executeStep(): Promise<true | undefined> {
      this.list = null;
      let left = MS_BEFORE_LATE;
      for (;;) {
        calls.begin();
        const done = await super._executeStep();
        if (this._runtimeService.isStopExecution()) return done;
        if (calls.met.size === 0 || left <= 0) {
          late.leave();
          return done;
        }
        const from = performance.now();
        await late.wait(left);
        left -= performance.now() - from;
        if (this._runtimeService.isStopExecution()) return this.reportStopped();
        this.forgetStep();
      }
    }

    /** Both caches and the loaded ranges still hold what stood in the cells before the answers. */
    private forgetStep(): void {
      this._currentConfigService.load(this.wanted);
      FORMULA_REF_TO_ARRAY_CACHE.clear();
      CELL_INVERTED_INDEX_CACHE.clear();
    }

    private reportStopped(): undefined {
      this._runtimeService.setFormulaExecuteStage(0);
      this._runtimeService.markedAsStopFunctionsExecuted();
      this._executionCompleteListener$.next(this._runtimeService.getAllRuntimeData());
    }
  }
  return { calculation: HoldingCalculation, calls, start: (injector) => late.start(injector) };
}

/** Calls whose answers a calculation waits for, or no longer waits for. */
class LateAnswers {
  private readonly late = new Map<string, GridCall>();
  private awaited = new Set<string>();
  private arrivals: GridCall[] = [];
  private injector: Injector | null = null;
  private release: () => void = () => {};

  constructor(private readonly calls: Calls) {
    calls.arrived = (key) => this.arrive(key);
  }

  start(injector: Injector): void {
    this.injector = injector;
  }

  wake(): void {
    this.release();
  }

  async wait(longest: number): Promise<void> {
    this.awaited = new Set([...this.calls.met.keys()].filter((key) => !this.calls.isAnswered(key)));
    this.calls.send();
    if (this.awaited.size === 0) return;
    await new Promise<void>((resolve) => {
      this.release = resolve;
      setTimeout(resolve, longest);
    });
    this.release = () => {};
  }

  /** The step's results are published without these answers; some may have come while the step ran. */
  leave(): void {
    this.calls.send();
    for (const [key, call] of this.calls.met) {
      if (this.calls.isAnswered(key)) this.calculateAgain(call);
      else this.late.set(key, call);
    }
    this.calls.finish(this.late.size > 0 || this.arrivals.length > 0);
  }

  private arrive(key: string): void {
    if (this.awaited.delete(key) && this.awaited.size === 0) this.release();
    const call = this.late.get(key);
    if (!call) return;
    this.late.delete(key);
    this.calculateAgain(call);
  }

  private calculateAgain(call: GridCall): void {
    if (this.arrivals.push(call) > 1) return;
    setTimeout(() => {
      const dirtyRanges: IUnitRange[] = rangesOf(this.arrivals);
      this.arrivals = [];
      void this.injector
        ?.get(ICommandService)
        .executeCommand(
          SetTriggerFormulaCalculationStartMutation.id,
          { dirtyRanges, forceCalculation: false },
          { onlyLocal: true },
        );
    });
  }
}
