/**
 * Versions of Excel's interfaces that the host answers. Texts, because 1.10 is not 1.1. The client of the npm package ends at
 * ExcelApi 1.15: a higher version would promise what it does not have.
 */
export const REQUIREMENTS = {
  ExcelApi: '1.15',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  CustomFunctions: '1.9',
  RibbonApi: '1.1',
  DelayForCellEdit: '1.1',
};
