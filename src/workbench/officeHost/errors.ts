import { BookRefusal } from '../book/sheets';

const STATUS: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  AccessDenied: 403,
  ItemAlreadyExists: 409,
  GeneralException: 500,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
};

/** What Excel refuses, with its code. */
export class OfficeError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** Class and member: `Range.values`. */
    readonly location = '',
  ) {
    super(message);
  }

  get httpStatus(): number {
    return STATUS[this.code] ?? 400;
  }
}

export function invalidArgument(what: string): OfficeError {
  return new OfficeError('InvalidArgument', what);
}

export function itemNotFound(what: string): OfficeError {
  return new OfficeError('ItemNotFound', what);
}

/** Any failure as Excel's; a mistake of the host itself is told as such and not hidden. */
export function officeErrorOf(error: unknown, location: string): OfficeError {
  if (error instanceof OfficeError) return new OfficeError(error.code, error.message, error.location || location);
  if (error instanceof BookRefusal) return new OfficeError(error.code, error.message, location);
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new OfficeError('GeneralException', words, location);
}
