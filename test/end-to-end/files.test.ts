import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { xlsxWorkbook } from '../../src/hosts/xlsx/workbook';
import { Book } from '../../src/workbench/files/types';
import { openBook } from '../../src/workbench/page/opened-file';
import { clickCell, rowsAt, rowsOnce, sheetNames, typeInto, valueAt, waitForValue } from './person';
import { describeInBrowser, openTrial, Trial } from './trial';
import { generate, paneReady } from './workbench-server';

jest.setTimeout(120_000);

const PLAN = '催收计划 2026-11';
const OURS = [PLAN, '日程', '催款函', '账龄分析', '数据问题', '客户', '催收记录', '催收政策', '快照'];
const LARGEST = '甬江供应链管理（集团）有限公司';
const AGING = '=AR.AGING(A2:A3,C2:C3,D2:D3)';
const CSV = '客户,单据号,到期日,余额\n宁波恒泰,0001,2026-08-31,1200.50\n苏州新锐,0002,2026-12-31,880\n';
const SHARED = join(__dirname, '../../../shared/ledgers/adilwali-ar-aging-report/AR_Aging_Report.xlsx');

interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One person brings files, saves them and brings them again; each part goes on from where the one before ended. */
describeInBrowser('files in the workbench', () => {
  let trial: Trial;
  let kept: GivenFile;
  beforeAll(async () => (trial = await openTrial('lang=zh&theme=light')));
  afterAll(() => trial?.close());

  async function open({ name, bytes }: GivenFile): Promise<void> {
    const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
    await trial.page.locator('input[type=file]').setInputFiles(file);
  }
  /** Waits until a pane of its own stands beside the workbook that an act opens. */
  async function opens<T>(act: () => Promise<T>): Promise<T> {
    const old = trial.pane();
    const result = await act();
    while (!old.isDetached()) await trial.page.waitForTimeout(20);
    await paneReady(trial.page, trial.server);
    return result;
  }
  const opened = (file: GivenFile): Promise<void> => opens(() => open(file));
  async function save(press: () => Promise<void>): Promise<GivenFile> {
    const [download] = await Promise.all([trial.page.waitForEvent('download'), press()]);
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
  }
  const button = (name: string) => trial.page.getByRole('button', { name, exact: true });
  const mark = (): Promise<string> => trial.page.locator('.file-mark').innerText();

  it('saves the workbook with its plan: sheets, values and charts stand in the file', async () => {
    await trial.pane().getByTestId('ledger').getByRole('button').first().click();
    await trial.pane().getByTestId('column-salesperson').selectOption('N');
    await trial.pane().getByTestId('said').getByText('已保存在工作簿中').waitFor({ state: 'attached' });
    await generate(trial.pane());
    expect(await mark()).toBe('已修改');
    kept = await save(() => button('另存为').click());
    expect([kept.name, await mark()]).toEqual(['应收账款台账.xlsx', '']);
    const book = await xlsxWorkbook(kept.bytes);
    expect((await book.listSheets()).map(({ name }) => name)).toEqual(['应收台账', ...OURS]);
    expect((await book.readSheet(PLAN)).rows.flat()).toContain(LARGEST);
    const { file } = await openBook(kept.bytes, kept.name);
    expect(sheetOf(file.book, '账龄分析')?.charts.map(({ kind }) => kind)).toContain('bar');
    expect(sheetOf(file.book, PLAN)?.validations.length).toBeGreaterThan(0);
  });

  it('opens that file again with everything in it, and the pane finds the ledger anew', async () => {
    const before = await rowsAt(trial.page, PLAN, 'A1:Z60');
    await opened(kept);
    expect(await sheetNames(trial.page)).toEqual(['应收台账', ...OURS]);
    expect(await rowsAt(trial.page, PLAN, 'A1:Z60')).toEqual(before);
    expect(await trial.pane().getByTestId('ledger').innerText()).toContain('应收台账');
    expect(await trial.pane().getByTestId('currency-CNY').innerText()).toContain('差额 0.00');
    const again = await save(() => trial.page.keyboard.press('Control+s'));
    expect(Buffer.compare(again.bytes, kept.bytes)).toBe(0);
    await trial.pane().getByTestId('ledger').getByRole('button').first().click();
    expect(await trial.pane().getByTestId('column-salesperson').inputValue()).toBe('N');
  });

  it('opens a text file, and what is typed into it is saved as a workbook', async () => {
    await opened({ name: '十一月.csv', bytes: new TextEncoder().encode(CSV) });
    expect(await trial.pane().getByTestId('currency-CNY').innerText()).toContain('2,080.50');
    await typeInto(trial.page, { sheet: '十一月', cell: 'D3' }, '990.25');
    await typeInto(trial.page, { sheet: '十一月', cell: 'E2' }, '=D2+D3');
    await typeInto(trial.page, { sheet: '十一月', cell: 'F2' }, AGING);
    await waitForValue(trial.page, { sheet: '十一月', cell: 'E2' }, 2190.75);
    await waitForValue(trial.page, { sheet: '十一月', cell: 'F5' }, '合计');
    await clickCell(trial.page, { sheet: '十一月', cell: 'A2' });
    await trial.page.keyboard.press('Control+b');
    const { name, bytes } = await save(() => button('另存为').click());
    expect(name).toBe('十一月.xlsx');
    const { file } = await openBook(bytes, name);
    const [first] = file.book.sheets;
    expect(
      first?.rows
        .get(3)
        ?.cells.slice(0, 4)
        .map((cell) => cell?.value),
    ).toEqual(['苏州新锐', '0002', 46387, 990.25]);
    expect(first?.rows.get(2)?.cells[4]).toMatchObject({ formula: 'D2+D3', value: 2190.75 });
    const spilled = { area: { row: 2, column: 6, rows: 4, columns: 14 }, dynamic: true };
    expect(first?.rows.get(2)?.cells[5]).toMatchObject({ formula: AGING.slice(1), array: spilled });
    const before = await rowsAt(trial.page, '十一月', 'F2:S5');
    await opened({ name, bytes });
    expect(await rowsOnce(trial.page, { sheet: '十一月', cell: 'F2:S5' }, before)).toEqual(before);
  });

  it('asks before changes are thrown away, and keeps them unless told otherwise', async () => {
    await typeInto(trial.page, { sheet: '十一月', cell: 'A2' }, '宁波恒泰二');
    await open(kept);
    const question = trial.page.getByRole('dialog');
    expect(await question.innerText()).toContain('“十一月.xlsx”有未保存的更改');
    await trial.page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(await valueAt(trial.page, { sheet: '十一月', cell: 'A2' })).toBe('宁波恒泰二');
    await open(kept);
    const { bytes } = await opens(() => save(() => question.getByRole('button', { name: '先保存' }).click()));
    expect((await xlsxWorkbook(bytes).then((book) => book.readSheet('十一月'))).rows[1]?.[0]).toBe('宁波恒泰二');
    expect(await trial.page.locator('.file-name').innerText()).toBe(kept.name);
  });

  it.each([
    ['坏.xlsx', halfOf, '文件已损坏或未下载完整'],
    ['图.xlsx', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), '这不是可读取的表格文件'],
  ])('says of %s what is wrong, and the open workbook stays', async (name, bytesOf, words) => {
    await open({ name, bytes: bytesOf(kept) });
    const message = trial.page.getByRole('alert').getByText(words);
    expect(await message.innerText()).toContain(`打不开 ${name}`);
    await button('知道了').click();
    expect(await sheetNames(trial.page)).toEqual(['应收台账', ...OURS]);
  });

  if (!existsSync(SHARED)) it('not run: ../shared is missing', () => expect(existsSync(SHARED)).toBe(false));
  else {
    it('takes a ledger from elsewhere the whole way', async () => {
      const given = { name: 'AR_Aging_Report.xlsx', bytes: new Uint8Array(readFileSync(SHARED)) };
      await opened(given);
      await generate(trial.pane());
      const { bytes } = await save(() => button('另存为').click());
      const before = (await openBook(given.bytes, given.name)).file.book.sheets;
      const after = (await openBook(bytes, given.name)).file.book.sheets;
      expect(after.map(({ name }) => name)).toEqual([...before.map(({ name }) => name), ...OURS]);
      expect(after.slice(0, before.length).map(contentOf)).toEqual(before.map(contentOf));
    });
  }

  it('nothing failed unseen, and nobody else was asked', () => {
    expect(trial.faults).toEqual([]);
    expect(trial.hosts.size).toBe(2);
  });
});

function halfOf({ bytes }: GivenFile): Uint8Array {
  return bytes.slice(0, bytes.length / 2);
}

function sheetOf({ sheets }: Book, name: string): Book['sheets'][number] | undefined {
  return sheets.find((sheet) => sheet.name === name);
}

/** What was typed into the cells of a sheet: results of formulas may be of another day. */
function contentOf({ rows }: Book['sheets'][number]): unknown {
  return [...rows].map(([number, { cells }]) => [number, cells.map((cell) => cell?.formula ?? cell?.value)]);
}
