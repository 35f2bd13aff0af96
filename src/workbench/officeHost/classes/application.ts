import { flagValue, wordOf } from '../arguments';
import { calculate } from '../host-state';
import { ClassTable, object } from '../objects';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

/** Excel around the workbook: calculation and the person's language. */
export const APPLICATION: ClassTable<'Application'> = {
  read: {
    CalculationMode: (_, { book }) => book.calculationMode,
    CalculationState: (_, { book }) => (book.stale ? 'Pending' : 'Done'),
    DecimalSeparator: () => '.',
    ThousandsSeparator: () => ',',
    UseSystemSeparators: () => true,
  },
  write: {
    CalculationMode: (_, value, { book }) => {
      book.calculationMode = wordOf(value, MODES);
    },
  },
  objects: {
    CultureInfo: () => object('CultureInfo', null),
    IterativeCalculation: () => object('IterativeCalculation', null),
  },
  methods: {
    Calculate: (_, args, { book }) => {
      wordOf(args.raw(0), ['Recalculate', 'Full', 'FullRebuild']);
      book.outdateAll();
      book.calculate();
    },
    SuspendApiCalculationUntilNextSync: (_, __, host) => {
      // Formulas stay what they were before: whoever asks for them in this request must find that. Otherwise it can wait.
      if (host.asks) calculate(host);
      host.calculationSuspended = true;
    },
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

export const ITERATIVE_CALCULATION: ClassTable<'IterativeCalculation'> = {
  read: { Enabled: () => false, MaxChange: () => 0.001, MaxIteration: () => 100 },
};

/** The language of the workbook's words and numbers. */
export const CULTURE_INFO: ClassTable<'CultureInfo'> = {
  read: { Name: (_, { locale }) => locale },
  objects: {
    NumberFormat: () => object('NumberFormatInfo', null),
    DatetimeFormat: () => object('DatetimeFormatInfo', null),
  },
};

export const NUMBER_FORMAT_INFO: ClassTable<'NumberFormatInfo'> = {
  read: { NumberDecimalSeparator: () => '.', NumberGroupSeparator: () => ',' },
};

export const DATETIME_FORMAT_INFO: ClassTable<'DatetimeFormatInfo'> = {
  read: {
    DateSeparator: () => '/',
    LongDatePattern: (_, { locale }) => (locale.startsWith('zh') ? 'yyyy"年"M"月"d"日"' : 'dddd, MMMM d, yyyy'),
    ShortDatePattern: (_, { locale }) => (locale.startsWith('zh') ? 'yyyy/M/d' : 'M/d/yyyy'),
    LongTimePattern: () => 'H:mm:ss',
    TimeSeparator: () => ':',
  },
};

/** What the add-in says about its own running. */
export const RUNTIME: ClassTable<'Runtime'> = {
  read: { EnableEvents: (_, { eventsEnabled }) => eventsEnabled },
  write: {
    EnableEvents: (_, value, host) => {
      host.eventsEnabled = flagValue(value);
    },
  },
};

/** Services of the program around the workbook that belong to the workbook's wire: results of worksheet functions. */
export const SERVICE: ClassTable<'Service'> = {
  methods: {
    SetInvocationResults: (_, args, host) => host.takeResults(args.raw(0) as readonly unknown[]),
    SetInvocationArrayResults: (_, args, host) => host.takeResults(args.raw(0) as readonly unknown[]),
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
    _GetEnabledFeatures: () => [],
    NotifyActionHandlerReady: () => null,
  },
};
