import { PANE_WORDS } from '../../src/taskpane/pane.table';
import { cutTexts, faultsByAxe, inBothThemes, inThisTheme, Rules, seenTexts, widen } from './looks';
import { goToView } from './person';
import { describeInBrowser, openTrial, Trial } from './trial';
import { generate, openWorkbench } from './workbench-server';

jest.setTimeout(120_000);

/** A pane made wide, and the narrowest that Excel has. */
const WIDTHS = [450, 320];

const START = 'lang=zh&theme=light&pane=520';

type Step = (trial: Trial) => Promise<void>;

const view =
  (name: string): Step =>
  ({ pane }) =>
    goToView(pane(), name);

/** Everything the pane can show, in the order in which a person comes to it. */
const VIEWS: readonly (readonly [string, Step])[] = [
  ['overview', view('overview')],
  ['choosing sheets and columns', ({ pane }) => pane().getByTestId('ledger').getByRole('button').first().click()],
  ['columns to be added', ({ page }) => page.locator('[data-command="AR.AddColumns"]').click()],
  ['company and bank, before there is a policy sheet', view('settings')],
  ['result', makePlan],
  ['today', view('today')],
  ['problems', view('problems')],
  ['finding a customer', findCustomer],
  ['customer', ({ pane }) => pane().getByTestId('found').first().click()],
  ['recording a contact, with everything open and nothing filled in', openContact],
  ['letter', ({ pane }) => pane().getByTestId('next').getByRole('button').first().click()],
  ['settings', view('settings')],
];

describeInBrowser('the look of the pane', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await openTrial(START, { width: 800, height: 700 });
    await trial.page.emulateMedia({ reducedMotion: 'reduce' });
  });
  afterAll(() => trial?.close());

  describe.each(['zh', 'en'] as const)('in %s', (language) => {
    beforeAll(async () => {
      const query = `lang=${language}&theme=light&pane=520`;
      if (query !== START) await openWorkbench(trial.page, trial.server, query);
    });

    // Colors are the same in every language: the dark ones are looked at once.
    const themes = language === 'zh' ? inBothThemes : inThisTheme;

    it.each(VIEWS)('%s: nothing is cut, in the right language, axe is content', async (_, step) => {
      const { page } = trial;
      await step(trial);
      for (const width of WIDTHS) {
        await widen(page, trial.pane(), width);
        expect({ width, cut: await cutTexts(trial.pane()) }).toEqual({ width, cut: [] });
      }
      expect(foreign(await seenTexts(trial.pane()), language)).toEqual([]);
      expect(await themes(page, (rules) => faultsByAxe(trial.pane(), rules))).toEqual({ light: [], dark: [] });
    });

    it('the page around the pane: axe is content', async () => {
      const look = (rules: Rules): Promise<string[]> => faultsByAxe(trial.page, rules, ['.grid', 'iframe']);
      expect(await themes(trial.page, look)).toEqual({ light: [], dark: [] });
    });
  });
});

async function makePlan({ pane }: Trial): Promise<void> {
  await goToView(pane(), 'overview');
  await generate(pane());
}

async function findCustomer({ pane }: Trial): Promise<void> {
  await goToView(pane(), 'customer');
  // The plan's first cell belongs to nobody, a row of it to somebody.
  const name = pane().getByTestId('customer-name');
  if (await name.isVisible()) await pane().locator('#panel-customer button').first().click();
  await pane().getByTestId('found').first().waitFor();
}

async function openContact({ pane }: Trial): Promise<void> {
  const form = pane().getByTestId('contact-form');
  for (const part of await form.getByRole('group').getByRole('button').all()) await part.click();
  await form.getByTestId('contact-promiseAmount').fill('0');
  await form.getByTestId('save-contact').click();
  await form.getByTestId('contact-promiseAmount').and(pane().locator('[aria-invalid=true]')).waitFor();
}

/** Texts of the pane in the other language. The names of languages are written in their own. */
function foreign(texts: readonly string[], language: 'zh' | 'en'): string[] {
  const other = language === 'zh' ? 'en' : 'zh';
  const own = new Set(Object.values(PANE_WORDS).map((words) => words[language]));
  const wrong = new Set(Object.values(PANE_WORDS).map((words) => words[other]));
  const isChinese = /\p{Script=Han}/u;
  return texts.filter((text) => !own.has(text) && (wrong.has(text) || (language === 'en' && isChinese.test(text))));
}
