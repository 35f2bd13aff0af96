import { ClassName, ClassTable } from '../objects';
import {
  APPLICATION,
  CULTURE_INFO,
  DATETIME_FORMAT_INFO,
  ITERATIVE_CALCULATION,
  NUMBER_FORMAT_INFO,
  RUNTIME,
  SERVICE,
} from './application';
import { CUSTOM_XML_PART, CUSTOM_XML_PART_COLLECTION } from './custom-xml';
import { FUNCTION_RESULT, FUNCTIONS } from './functions';
import { NAMED_ITEM, NAMED_ITEM_COLLECTION } from './names';
import { WORKBOOK_PROTECTION, WORKSHEET_PROTECTION } from './protection';
import { RANGE } from './range';
import {
  FORMAT_PROTECTION,
  RANGE_BORDER,
  RANGE_BORDER_COLLECTION,
  RANGE_FILL,
  RANGE_FONT,
  RANGE_FORMAT,
} from './range-format';
import {
  CUSTOM_PROPERTY,
  CUSTOM_PROPERTY_COLLECTION,
  DOCUMENT_PROPERTIES,
  SETTING,
  SETTING_COLLECTION,
  WORKSHEET_CUSTOM_PROPERTY,
  WORKSHEET_CUSTOM_PROPERTY_COLLECTION,
} from './settings';
import { TABLE_COLUMN, TABLE_COLUMN_COLLECTION } from './table-columns';
import { TABLE_ROW, TABLE_ROW_COLLECTION, TABLE_SORT } from './table-rows';
import { TABLE, TABLE_COLLECTION } from './tables';
import { AUTO_FILTER, FILTER } from './filters';
import { HEADER_FOOTER, HEADER_FOOTER_GROUP, PAGE_BREAK, PAGE_BREAK_COLLECTION, PAGE_LAYOUT } from './page-layout';
import { DATA_VALIDATION } from './validation';
import { CONDITIONAL_BAR_FORMAT, CONDITIONAL_COLOR_SCALE, CONDITIONAL_DATA_BAR } from './conditional-bars';
import {
  CELL_VALUE_CONDITIONAL_FORMAT,
  CONDITIONAL_FORMAT,
  CONDITIONAL_FORMAT_COLLECTION,
  CONDITIONAL_FORMAT_RULE,
  CONDITIONAL_RANGE_FILL,
  CONDITIONAL_RANGE_FONT,
  CONDITIONAL_RANGE_FORMAT,
  CUSTOM_CONDITIONAL_FORMAT,
} from './conditional-formats';
import { CHART, CHART_COLLECTION, CHART_PART } from './charts';
import { CHART_SERIES, CHART_SERIES_COLLECTION, CHART_SERIES_PART } from './chart-series';
import { RANGE_AREAS, RANGE_AREAS_COLLECTION } from './range-areas';
import { RANGE_VIEW } from './range-view';
import { RANGE_SORT, REMOVE_DUPLICATES_RESULT } from './range-sort';
import { WORKBOOK } from './workbook';
import { WORKSHEET, WORKSHEET_FREEZE_PANES } from './worksheet';
import { WORKSHEET_COLLECTION } from './worksheets';

/** Every class of Excel's object model that the host knows; of the others each member is refused by its name. */
export const CLASSES: { readonly [K in ClassName]?: ClassTable<K> } = {
  Workbook: WORKBOOK,
  Application: APPLICATION,
  Runtime: RUNTIME,
  CultureInfo: CULTURE_INFO,
  NumberFormatInfo: NUMBER_FORMAT_INFO,
  DatetimeFormatInfo: DATETIME_FORMAT_INFO,
  IterativeCalculation: ITERATIVE_CALCULATION,
  DocumentProperties: DOCUMENT_PROPERTIES,
  CustomPropertyCollection: CUSTOM_PROPERTY_COLLECTION,
  CustomProperty: CUSTOM_PROPERTY,
  WorkbookProtection: WORKBOOK_PROTECTION,
  WorksheetCollection: WORKSHEET_COLLECTION,
  Worksheet: WORKSHEET,
  WorksheetProtection: WORKSHEET_PROTECTION,
  WorksheetFreezePanes: WORKSHEET_FREEZE_PANES,
  WorksheetCustomPropertyCollection: WORKSHEET_CUSTOM_PROPERTY_COLLECTION,
  WorksheetCustomProperty: WORKSHEET_CUSTOM_PROPERTY,
  Range: RANGE,
  RangeFormat: RANGE_FORMAT,
  RangeFill: RANGE_FILL,
  RangeFont: RANGE_FONT,
  RangeBorderCollection: RANGE_BORDER_COLLECTION,
  RangeBorder: RANGE_BORDER,
  FormatProtection: FORMAT_PROTECTION,
  NamedItemCollection: NAMED_ITEM_COLLECTION,
  NamedItem: NAMED_ITEM,
  SettingCollection: SETTING_COLLECTION,
  Setting: SETTING,
  CustomXmlPartCollection: CUSTOM_XML_PART_COLLECTION,
  CustomXmlPart: CUSTOM_XML_PART,
  Functions: FUNCTIONS,
  FunctionResult: FUNCTION_RESULT,
  Table: TABLE,
  TableCollection: TABLE_COLLECTION,
  TableColumn: TABLE_COLUMN,
  TableColumnCollection: TABLE_COLUMN_COLLECTION,
  TableRow: TABLE_ROW,
  TableRowCollection: TABLE_ROW_COLLECTION,
  TableSort: TABLE_SORT,
  Filter: FILTER,
  AutoFilter: AUTO_FILTER,
  HeaderFooter: HEADER_FOOTER,
  HeaderFooterGroup: HEADER_FOOTER_GROUP,
  PageBreak: PAGE_BREAK,
  PageBreakCollection: PAGE_BREAK_COLLECTION,
  PageLayout: PAGE_LAYOUT,
  DataValidation: DATA_VALIDATION,
  ConditionalDataBarPositiveFormat: CONDITIONAL_BAR_FORMAT,
  ColorScaleConditionalFormat: CONDITIONAL_COLOR_SCALE,
  DataBarConditionalFormat: CONDITIONAL_DATA_BAR,
  ConditionalFormat: CONDITIONAL_FORMAT,
  ConditionalFormatCollection: CONDITIONAL_FORMAT_COLLECTION,
  CellValueConditionalFormat: CELL_VALUE_CONDITIONAL_FORMAT,
  TextConditionalFormat: CELL_VALUE_CONDITIONAL_FORMAT,
  CustomConditionalFormat: CUSTOM_CONDITIONAL_FORMAT,
  ConditionalFormatRule: CONDITIONAL_FORMAT_RULE,
  ConditionalRangeFill: CONDITIONAL_RANGE_FILL,
  ConditionalRangeFont: CONDITIONAL_RANGE_FONT,
  ConditionalRangeFormat: CONDITIONAL_RANGE_FORMAT,
  Chart: CHART,
  ChartCollection: CHART_COLLECTION,
  ChartPart: CHART_PART,
  ChartSeries: CHART_SERIES,
  ChartSeriesCollection: CHART_SERIES_COLLECTION,
  ChartSeriesPart: CHART_SERIES_PART,
  RangeAreas: RANGE_AREAS,
  RangeCollection: RANGE_AREAS_COLLECTION,
  RangeView: RANGE_VIEW,
  RangeSort: RANGE_SORT,
  RemoveDuplicatesResult: REMOVE_DUPLICATES_RESULT,
  Service: SERVICE,
};
