import { excelWorkbook } from '../../src/hosts/excel/excel';
import { openOffice } from '../builders/office-node';
import { workbookContract } from './workbook-contract';

workbookContract('Excel, through the genuine Office.js', async (sheets) => {
  await openOffice(sheets);
  return excelWorkbook();
});
