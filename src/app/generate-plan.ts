import { Look, LookSetting, requestOf } from './look';
import { makePlan, PlanStage } from './make-plan';
import { OpenWorkbook, Steps, Workbook, WrittenSheet } from './ports';
import { Thinker } from './think-elsewhere';

/** What a generation brought. */
export interface Generated {
  readonly written: readonly WrittenSheet[];
  readonly customers: number;
  readonly tasks: number;
  readonly letters: number;
}

/** Who hears of the progress, and who may stop it. */
export interface GenerateRun {
  readonly thinker: Thinker;
  readonly last: Workbook | null;
  readonly onStage: (stage: PlanStage) => void;
  readonly steps: Steps;
}

/** Writes the month's plan into the workbook, all sheets or none; what would refuse is asked before the first write. */
export async function generatePlan(
  book: OpenWorkbook,
  look: Look,
  setting: Omit<LookSetting, 'think'>,
  run: GenerateRun,
): Promise<Generated> {
  const [refusal] = await book.refusals();
  if (refusal) throw refusal;
  const request = await requestOf(book, setting, look.sheets[0]?.date1904 ?? false);
  const { thinker, last, onStage, steps } = run;
  const think = (input: Parameters<Thinker['think']>[0]['input']) => thinker.think({ input, sheets: true });
  const { content, written } = await makePlan(book, request, { last, onStage, steps, think });
  const plan = written.find(({ key }) => key.startsWith('plan'));
  if (plan) await book.select({ sheet: plan.name, row: 1, column: 1 });
  return {
    written,
    customers: content.decisions.length,
    tasks: content.tasks.length,
    letters: content.letters.letters.length,
  };
}
