import { DataValidationErrorStyle, DataValidationOperator, ISheetDataValidationRule } from '@univerjs/core';
import { Validation } from '../../files/feature-types';
import { clipped, rangeOf } from './areas';
import { SheetSize } from './sheet-data';

const REFUSALS = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
};

/** What may be entered, as the grid's plugin keeps it. */
export function validationsOf(validations: readonly Validation[], size: SheetSize): ISheetDataValidationRule[] {
  return validations
    .filter(({ type }) => type !== 'none')
    .map((validation, i) => ({
      uid: `validation-${i + 1}`,
      type: validation.type,
      operator: validation.operator as DataValidationOperator,
      ranges: validation.areas.map((area) => clipped(rangeOf(area), size)),
      allowBlank: validation.allowBlank,
      ...formulasOf(validation),
      showDropDown: validation.button,
      showErrorMessage: validation.refusal !== null,
      ...(validation.refusal === null ? {} : { errorStyle: REFUSALS[validation.refusal] }),
      errorTitle: validation.errorTitle,
      error: validation.error,
      showInputMessage: validation.showPrompt,
      promptTitle: validation.promptTitle,
      prompt: validation.prompt,
    }));
}

/** A list in words is written without its quotes; everything that is no plain number is a formula. */
function formulasOf({ type, formula1, formula2 }: Validation): { formula1?: string; formula2?: string } {
  const of = (formula: string) => {
    if (type === 'list' && formula.startsWith('"')) return formula.slice(1, -1).replaceAll('""', '"');
    return /^-?[\d.]+$/.test(formula) ? formula : `=${formula}`;
  };
  return {
    ...(formula1 === null ? {} : { formula1: of(formula1) }),
    ...(formula2 === null ? {} : { formula2: of(formula2) }),
  };
}
