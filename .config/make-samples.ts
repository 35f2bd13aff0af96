// Writes assets/samples: `npm run make:samples`. The same seed gives the same bytes.
import fs from 'node:fs';
import { ledgerSheet } from './samples/ledger';
import { plainWorkbook } from './samples/plain-workbook';
import { makeStory } from './samples/story';

const SEED = 20261130;
const folder = new URL('../assets/samples/', import.meta.url);
fs.mkdirSync(folder, { recursive: true });
const story = makeStory(SEED);
fs.writeFileSync(new URL('应收账款台账.xlsx', folder), plainWorkbook([ledgerSheet(story, 'zh')]));
fs.writeFileSync(new URL('receivables-ledger.xlsx', folder), plainWorkbook([ledgerSheet(story, 'en')]));
