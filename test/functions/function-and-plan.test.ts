import fs from 'node:fs';
import path from 'node:path';
import { makePlan } from '../../src/app/make-plan';
import { parseIso, toSerial } from '../../src/core/basics/day';
import { toDecimal } from '../../src/core/basics/money';
import { Decision } from '../../src/core/decisions/decisions';
import { PlanContent } from '../../src/core/plan/plan';
import { policyText } from '../../src/core/policy/policy';
import { nextAction, nextDate, RowArguments, stage, why } from '../../src/functions/row-functions';
import { openLedger } from '../../src/hosts/xlsx/workbook';
import { memoryWorkbook } from '../../src/hosts/memory/memory';

/**
 * The law that function and plan agree: for every customer, the function on its leading item with the customer's facts gives
 * the plan's stage, action and day, or AR.WHY says that only the row was looked at.
 */
const SAMPLES = ['应收账款台账.xlsx', 'receivables-ledger.xlsx', '应收账款台账-两个月催收记录.xlsx'];
const DAYS = ['2026-10-31', '2026-11-30', '2027-02-10'];

async function planOf(file: string, asOf: string): Promise<PlanContent> {
  const book = await openLedger(fs.readFileSync(path.join('assets', 'samples', file)), file);
  const sheets = await Promise.all((await book.listSheets()).map(({ name }) => book.readSheet(name)));
  const { content } = await makePlan(memoryWorkbook(sheets), {
    choice: { sheets: [], columns: {} },
    wish: {},
    asOf: parseIso(asOf) ?? 0,
    bookedTo: null,
    month: null,
    language: 'zh',
  });
  return content;
}

/** The arguments that a person who knows the customer would give. */
function argumentsOf(decision: Decision, content: PlanContent): RowArguments {
  const { position } = decision;
  const { item } = position.leading?.aged ?? { item: null };
  return {
    due: item?.chaseDay == null ? null : toSerial(item.chaseDay),
    balance: toDecimal(position.claimedMinor || position.balanceMinor, position.currency),
    asOf: toSerial(content.asOf),
    customerClass: position.finding.customerClass,
    lastStep: decision.lastSentStep ?? (decision.because.some(({ code }) => code === 'no-log') ? null : 0),
    policy: policyText(content.policy, 'zh'),
    ...(isPlain(decision, content) ? { status: '正常' } : {}),
  };
}

/** Nothing of the customer reaches beyond its leading row: no hold, no money on account, no log that shapes the day. */
function isPlain({ position, held, ledBy }: Decision, { policy }: PlanContent): boolean {
  const heldMinor = position.disputedMinor + position.promisedMinor + position.plannedMinor + position.unappliedMinor;
  return (
    !held &&
    heldMinor === 0 &&
    ledBy === null &&
    position.currency === policy.baseCurrency &&
    position.contacts.length === 0 &&
    position.promises.length === 0 &&
    position.leading !== null
  );
}

describe.each(SAMPLES.flatMap((file) => DAYS.map((day) => [file, day] as const)))('%s as of %s', (file, day) => {
  it('function and plan agree, or the function says that it saw only the row', async () => {
    const content = await planOf(file, day);
    const setting = { today: content.asOf, language: 'zh' } as const;
    let agreed = 0;
    for (const decision of content.decisions) {
      const args = argumentsOf(decision, content);
      const said = {
        action: nextAction(args, setting)[0]?.[0],
        stage: stage(args, setting)[0]?.[0],
        day: nextDate(args, setting)[0]?.[0],
      };
      const planned = {
        action: decision.action.words.zh,
        stage: content.policy.ladder.find(({ step }) => step === decision.stage)?.words.zh,
        day: decision.nextContact === null ? expect.anything() : toSerial(decision.nextContact),
      };
      if (args.status === undefined) {
        expect(why(args, setting)[0]?.[0]).toMatch(/仅按本行，整体见催收计划$|^已结清$|^检查/);
        continue;
      }
      agreed += 1;
      expect(why(args, setting)[0]?.[0]).not.toMatch('仅按本行');
      expect({ customer: decision.position.name, ...said }).toEqual({ customer: decision.position.name, ...planned });
    }
    expect(agreed).toBeGreaterThanOrEqual(5);
  });
});
