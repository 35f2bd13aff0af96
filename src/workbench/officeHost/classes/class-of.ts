import { ClassName, ExcelClass } from '../objects';
import { CLASSES } from './catalogue';

const UNKNOWN: ExcelClass<unknown> = {};

/** What objects of a class have and can do; of a class that the host does not know, nothing. */
export function classOf(name: ClassName): ExcelClass<unknown> {
  return (CLASSES[name] as ExcelClass<unknown> | undefined) ?? UNKNOWN;
}
