import { LocaleType, LogLevel, mergeLocales, Plugin, PluginCtor, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { FunctionType, ICalculateFormulaService, IFunctionInfo } from '@univerjs/engine-formula';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalZh from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreZh from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationZh from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterEn from '@univerjs/preset-sheets-filter/locales/en-US';
import filterZh from '@univerjs/preset-sheets-filter/locales/zh-CN';
import { UniverSheetsHyperLinkPreset } from '@univerjs/preset-sheets-hyper-link';
import linkEn from '@univerjs/preset-sheets-hyper-link/locales/en-US';
import linkZh from '@univerjs/preset-sheets-hyper-link/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteEn from '@univerjs/preset-sheets-note/locales/en-US';
import noteZh from '@univerjs/preset-sheets-note/locales/zh-CN';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import tableEn from '@univerjs/preset-sheets-table/locales/en-US';
import tableZh from '@univerjs/preset-sheets-table/locales/zh-CN';
import { defaultTheme } from '@univerjs/themes';
import { Language } from '../../core/basics/words';
import { WorksheetFunction } from '../../functions/functions.table';
import { gridFunction } from './grid-function';
import { holdCalculation } from './holding-calculation';
import { Invoke } from './calls';
import { MENUS } from './menus';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-hyper-link/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';

/** The spreadsheet on the page, before a workbook is open in it. */
export interface OpenGrid {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** How the spreadsheet starts: where it stands, in which language and look, and who computes the `AR` functions. */
export interface GridSetting {
  readonly container: HTMLElement;
  readonly language: Language;
  readonly dark: boolean;
  readonly functions: readonly WorksheetFunction[];
  readonly invoke: Invoke;
}

const LOCALES: Record<Language, LocaleType> = { zh: LocaleType.ZH_CN, en: LocaleType.EN_US };

/** Starts the spreadsheet with what a ledger needs: formats, filter, conditional formats, validation, links, notes, tables. */
export function startGrid({ container, language, dark, functions, invoke }: GridSetting): OpenGrid {
  const holding = holdCalculation(invoke);
  const univer = new Univer({
    locale: LOCALES[language],
    theme: defaultTheme,
    darkMode: dark,
    logLevel: LogLevel.WARN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreZh, filterZh, conditionalZh, validationZh, linkZh, noteZh, tableZh),
      [LocaleType.EN_US]: mergeLocales(coreEn, filterEn, conditionalEn, validationEn, linkEn, noteEn, tableEn),
    },
  });
  const formula = {
    function: functions.map(({ id }) => gridFunction(`AR.${id}`, holding.answerOf)),
    description: functions.map((one) => describe(one, language)),
  };
  for (const [plugin, options] of pluginsOf(container, formula)) univer.registerPlugin(plugin, options);
  // After the plugins and before the first workbook: nothing has asked for the service yet.
  univer.__getInjector().replace([ICalculateFormulaService, { useClass: holding.calculation }]);
  holding.start(univer.__getInjector());
  return { univer, api: FUniver.newAPI(univer) };
}

type Registered = [PluginCtor<Plugin>, ConstructorParameters<PluginCtor<Plugin>>[0]];

/** The presets share plugins; each is registered once. */
function pluginsOf(container: HTMLElement, formula: object): Iterable<Registered> {
  const presets = [
    UniverSheetsCorePreset({ container, formula, menu: MENUS, ribbonType: 'simple', disableAutoFocus: true }),
    UniverSheetsFilterPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsHyperLinkPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsTablePreset(),
  ];
  const plugins = new Map<string, Registered>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
    plugins.set(plugin.pluginName, [plugin, options]);
  }
  return plugins.values();
}

function describe({ id, help, example, parameters }: WorksheetFunction, language: Language): IFunctionInfo {
  return {
    functionName: `AR.${id}`,
    functionType: FunctionType.User,
    description: help[language],
    abstract: help[language],
    functionParameter: parameters.map((parameter, i) => ({
      name: parameter.name,
      detail: parameter.help[language],
      example: i === 0 ? example : '',
      require: parameter.optional ? 0 : 1,
      repeat: 0,
    })),
  };
}
