// Writes assets/samples: `npm run make:samples`. The same seed gives the same bytes.
import fs from 'node:fs';
import { makePlan, PlanRequest } from '../src/app/make-plan';
import { parseIso } from '../src/core/basics/day';
import { xlsxWorkbook } from '../src/hosts/xlsx/workbook';
import { ledgerSheet } from './samples/ledger';
import { contactLog } from './samples/log';
import { plainWorkbook } from './samples/plain-workbook';
import { makeStory } from './samples/story';

const SEED = 20261130;
const folder = new URL('../assets/samples/', import.meta.url);
fs.mkdirSync(folder, { recursive: true });
const story = makeStory(SEED);
const chinese = plainWorkbook([ledgerSheet(story, 'zh')]);
fs.writeFileSync(new URL('应收账款台账.xlsx', folder), chinese);
fs.writeFileSync(new URL('receivables-ledger.xlsx', folder), plainWorkbook([ledgerSheet(story, 'en')]));
fs.writeFileSync(new URL('应收账款台账-两个月催收记录.xlsx', folder), await withLog(chinese));

/** The ledger with our sheets and two months of contacts in the log, as it stands on the last day of November. */
async function withLog(ledger: Uint8Array): Promise<Uint8Array> {
  const request: PlanRequest = {
    choice: { sheets: [], columns: {} },
    wish: {
      json: {
        'general.logKeptSince': '2026-09-30',
        'company.name': { zh: '海川工业品有限公司', en: 'Seabrook Industrial Supplies' },
        'company.address': '甬江市滨江路 1 号',
        'company.phone': '0570-5550000',
        'company.contact': '财务部',
        'company.bankName': '样本银行甬江支行',
        'company.bankAccount': '0000 0000 0000 0000',
        'company.bankHolder': '海川工业品有限公司',
      },
    },
    asOf: parseIso('2026-11-30') ?? 0,
    bookedTo: parseIso('2026-11-30'),
    month: null,
    language: 'zh',
  };
  const book = await xlsxWorkbook(ledger);
  const { content } = await makePlan(book, request);
  for (const notice of content.notices)
    if (notice.code.startsWith('policy')) console.log(notice.message.en, notice.found);
  await book.writeSheets([contactLog(story, SEED)]);
  await makePlan(book, { ...request, wish: {} });
  return book.save();
}
