import { OpenGrid } from './univer';

/** The grid begins to calculate a tenth of a second after a change; when it has not by then, nothing depends on it. */
const MS_TO_BEGIN = 250;
const MS_AT_MOST = 5000;

/** Whether the grid's formulas are up to date with what was written into it. */
export class Calculation {
  private expected = false;
  private running = false;
  private waiting: (() => void)[] = [];

  constructor({ api }: OpenGrid) {
    const formula = api.getFormula();
    formula.calculationStart(() => {
      this.running = true;
    });
    formula.calculationEnd(() => {
      this.running = false;
      this.expected = false;
      for (const resume of this.waiting.splice(0)) resume();
    });
  }

  /** Something was written on which formulas may depend. */
  expect(): void {
    this.expected = true;
  }

  async settled(): Promise<void> {
    if (!this.expected) return;
    if (!this.running) await this.end(MS_TO_BEGIN);
    if (this.running) await this.end(MS_AT_MOST);
    this.expected = false;
  }

  private async end(longest: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
      setTimeout(resolve, longest);
    });
  }
}
