import { ICommandService, Injector } from '@univerjs/core';
import { SetTriggerFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { Calls, GridCall } from './calls';
import { rangesOf } from './ranges';

/** Calls whose answers a calculation waits for, or no longer waits for: those make their cells dirty when they come. */
export class LateAnswers {
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
      const dirtyRanges = rangesOf(this.arrivals);
      this.arrivals = [];
      const trigger = { dirtyRanges, forceCalculation: false };
      const commands = this.injector?.get(ICommandService);
      void commands?.executeCommand(SetTriggerFormulaCalculationStartMutation.id, trigger, { onlyLocal: true });
    });
  }
}
