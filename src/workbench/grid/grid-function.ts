import {
  ArrayValueObject,
  BaseFunction,
  BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { AnswerOf, CallArgument, CallValue, GridAnswer, GridError } from './calls';

const IS_ERROR = (value: unknown): value is GridError =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'error' in value;

/** One `AR` function as the grid knows it: hands every call to `answerOf`, which alone differs between the ways of computing. */
export function gridFunction(name: string, answerOf: AnswerOf): [new (name: string) => BaseFunction, string] {
  const id = name.replace(/^AR\./, '');
  class GridFunction extends BaseFunction {
    override minParams = 0;
    override maxParams = 20;

    // Without it the literal "1-30" arrives as a date.
    override isArgumentsIgnoreNumberPattern(): boolean {
      return true;
    }

    override calculate(...cells: BaseValueObject[]): BaseValueObject {
      const values = cells.map((cell) => fromGrid(cell));
      // Excel hands no error to a function either: the cell shows it.
      const failed = values.find(IS_ERROR);
      if (failed) return ErrorValueObject.create(failed.error as ErrorType);
      const place = { sheetId: this.subUnitId ?? '', unitId: this.unitId ?? '', row: this.row, column: this.column };
      try {
        return toGrid(answerOf({ name: id, values: values as CallArgument[], ...place }));
      } catch {
        // An uncaught throw would end the whole calculation.
        return ErrorValueObject.create(ErrorType.VALUE);
      }
    }
  }
  return [GridFunction, name];
}

function fromGrid(value: BaseValueObject): CallArgument | GridError {
  if (!value.isArray()) return plain(value);
  const block = value as ArrayValueObject;
  const rows: (CallValue | GridError)[][] = [];
  for (let row = 0; row < block.getRowCount(); row++) {
    const cells: (CallValue | GridError)[] = [];
    for (let column = 0; column < block.getColumnCount(); column++) cells.push(plain(block.get(row, column)));
    rows.push(cells);
  }
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  return only !== undefined ? only : (rows as CallValue[][]);
}

function plain(value: BaseValueObject | null | undefined | void): CallValue | GridError {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: (value as ErrorValueObject).getErrorType() };
  return value.getValue() as CallValue;
}

function toGrid(answer: GridAnswer): BaseValueObject {
  if (!isBlock(answer)) return single(answer);
  if (answer.length === 1 && answer[0]?.length === 1) return single(answer[0][0] ?? null);
  return ArrayValueObject.create({
    calculateValueList: answer.map((row) => row.map(single)),
    rowCount: answer.length,
    columnCount: answer[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function single(value: CallValue | GridError): BaseValueObject {
  if (value === null) return StringValueObject.create('');
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'object') return ErrorValueObject.create(errorOf(value) as ErrorType);
  return StringValueObject.create(value);
}

function isBlock(answer: GridAnswer): answer is readonly (readonly (CallValue | GridError)[])[] {
  return Array.isArray(answer);
}

/** The runtime gives an error inside a block as an entity with its text in `basicValue`. */
function errorOf(value: GridError | { readonly basicValue?: string }): string {
  return 'error' in value ? value.error : (value.basicValue ?? '#VALUE!');
}
