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
  Service: SERVICE,
};
