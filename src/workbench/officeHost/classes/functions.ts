import { ClassTable, object } from '../objects';

const MS_PER_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;
const DAYS_FROM_1900_TO_1904 = 1462;

/** Worksheet functions called without a cell. Of Excel's hundreds the host knows those that add-ins ask of the workbook itself. */
export const FUNCTIONS: ClassTable<'Functions'> = {
  methods: {
    Date: (_, args, { book }) => {
      const day = Date.UTC(args.number(0), args.number(1) - 1, args.number(2)) / MS_PER_DAY;
      return object('FunctionResult', { value: day + SERIAL_OF_1970 - (book.date1904 ? DAYS_FROM_1900_TO_1904 : 0) });
    },
  },
};

export const FUNCTION_RESULT: ClassTable<'FunctionResult'> = {
  read: { Value: ({ value }) => value, Error: () => null },
};
