import { HostError, OpenWorkbook } from '../../app/ports';
import { CellValue } from '../../core/cells/cells';
import { textInput } from './cell-input';
import { ask } from './refusal';

/** Our settings among those that other add-ins might keep in the workbook. */
const PREFIX = 'ar.';

/** Small texts and single cells that are known by a name. */
export function named(): Pick<OpenWorkbook, 'readSetting' | 'writeSetting' | 'readNamed' | 'writeNamed'> {
  return { readSetting, writeSetting, readNamed, writeNamed };
}

async function readSetting(key: string): Promise<string | null> {
  return ask(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(PREFIX + key);
    setting.load('value');
    await context.sync();
    return setting.isNullObject ? null : String(setting.value);
  });
}

async function writeSetting(key: string, value: string | null): Promise<void> {
  await ask(async (context) => {
    const { settings } = context.workbook;
    if (value === null) settings.getItemOrNullObject(PREFIX + key).delete();
    else settings.add(PREFIX + key, value);
    await context.sync();
  });
}

async function readNamed(name: string): Promise<CellValue> {
  return ask(async (context) => {
    const range = rangeNamed(context, name);
    range.load('values,valueTypes');
    await context.sync();
    if (range.isNullObject) return null;
    const value = range.values[0]?.[0] as string | number | boolean;
    if (range.valueTypes[0]?.[0] === 'Error') return { error: String(value) };
    return value === '' ? null : value;
  });
}

async function writeNamed(name: string, value: string | number): Promise<void> {
  await ask(async (context) => {
    const range = rangeNamed(context, name);
    range.load('rowIndex');
    await context.sync();
    if (range.isNullObject) throw new HostError('cannot-write', `no cell is named ${name}`);
    rangeNamed(context, name).values = [[typeof value === 'string' ? textInput(value) : value]];
    await context.sync();
  });
}

/** The first cell of what a name of the workbook stands for. */
function rangeNamed(context: Excel.RequestContext, name: string): Excel.Range {
  return context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
}
