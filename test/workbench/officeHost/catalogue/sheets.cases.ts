import { CatalogueCase, refusalOf, valuesAt } from './catalogue-case';

/** Sheets of the workbook. */
export const SHEETS: readonly CatalogueCase[] = [
  {
    snippet: 'sheets-load',
    run: async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('items/name,items/visibility,items/position,items/tabColor');
      await context.sync();
      const seen = sheets.items.map(({ name, visibility, position, tabColor }) => [
        name,
        visibility,
        position,
        tabColor,
      ]);
      const [, second] = sheets.items;
      if (second) second.tabColor = '#00FF00';
      second?.load('tabColor');
      await context.sync();
      return [seen, second?.tabColor];
    },
    gives: [
      [
        ['Ledger', 'Visible', 0, ''],
        ['参数', 'Visible', 1, ''],
        ['Template', 'Visible', 2, ''],
      ],
      '#00FF00',
    ],
  },
  {
    snippet: 'sheets-load-object',
    run: async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load({ $top: 1, $skip: 1, name: true, protection: { protected: true } });
      await context.sync();
      return sheets.items.map((sheet) => [sheet.name, sheet.protection.protected]);
    },
    gives: [['参数', false]],
  },
  {
    snippet: 'sheets-load-all',
    run: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load();
      const all = context.workbook.worksheets;
      all.load('items');
      await context.sync();
      return [
        sheet.name,
        sheet.visibility,
        sheet.showGridlines,
        all.items.map(({ name, position }) => [name, position]),
      ];
    },
    gives: [
      'Ledger',
      'Visible',
      true,
      [
        ['Ledger', 0],
        ['参数', 1],
        ['Template', 2],
      ],
    ],
  },
  {
    snippet: 'sheets-get-item',
    run: async (context) => {
      const sheet = context.workbook.worksheets.getItem('ledger');
      sheet.load('name');
      await context.sync();
      const before = sheet.name;
      sheet.name = 'Renamed';
      await context.sync();
      // From here on the client asks by id: the new name does no harm.
      sheet.load('name');
      await context.sync();
      return [before, sheet.name];
    },
    gives: ['Ledger', 'Renamed'],
  },
  {
    snippet: 'sheets-or-null',
    run: async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Missing');
      sheet.load('name');
      const range = sheet.getRange('A1');
      range.load('values');
      await context.sync();
      const again = sheet.getRange('A2');
      again.load('values');
      again.values = [[1]];
      await context.sync();
      return [sheet.isNullObject, range.isNullObject, again.isNullObject];
    },
    gives: [true, true, true],
  },
  {
    snippet: 'sheets-active',
    run: async (context) => {
      context.workbook.worksheets.getItem('Template').activate();
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.load('name');
      await context.sync();
      active.activate();
      await context.sync();
      return active.name;
    },
    gives: 'Template',
  },
  {
    snippet: 'sheets-add',
    run: async (context) => {
      const sheet = context.workbook.worksheets.add('Aging');
      sheet.load('id,name,position');
      await context.sync();
      const { id, name, position } = sheet;
      sheet.position = 0;
      sheet.tabColor = '#4472C4';
      sheet.visibility = Excel.SheetVisibility.veryHidden;
      sheet.visibility = 'Visible';
      sheet.activate();
      sheet.load('id,position,tabColor,visibility');
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      return [name, position, sheet.id === id, sheet.position, sheet.tabColor, sheet.visibility, count.value];
    },
    gives: ['Aging', 3, true, 0, '#4472C4', 'Visible', 4],
  },
  {
    snippet: 'sheets-add-unnamed',
    run: async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.load('name');
      await context.sync();
      return sheet.name;
    },
    gives: 'Sheet4',
  },
  {
    snippet: 'sheets-delete',
    run: async (context) => {
      context.workbook.worksheets.getItem('Template').delete();
      const gone = context.workbook.worksheets.getItemOrNullObject('Template');
      await context.sync();
      return gone.isNullObject;
    },
    gives: true,
  },
  {
    snippet: 'sheets-copy',
    run: async (context, ledger) => {
      const template = context.workbook.worksheets.getItem('Template');
      template.getRange('B2').values = [['对账单']];
      const copy = template.copy(Excel.WorksheetPositionType.after, ledger);
      copy.load('name,position');
      await context.sync();
      const before = copy.name;
      copy.name = 'Copy';
      copy.load('name');
      await context.sync();
      return [before, copy.name, copy.position, await valuesAt(copy, 'B2')];
    },
    gives: ['Template (2)', 'Copy', 1, [['对账单']]],
  },
  {
    snippet: 'sheets-count-first-last',
    run: async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.getItem('参数').visibility = 'Hidden';
      const counts = [sheets.getCount(), sheets.getCount(true)];
      const first = sheets.getFirst();
      const found = [first, sheets.getLast(), first.getNextOrNullObject(), first.getNextOrNullObject(true)];
      for (const one of found) one.load('name');
      const none = first.getPreviousOrNullObject();
      await context.sync();
      return [counts.map(({ value }) => value), found.map(({ name }) => name), none.isNullObject];
    },
    gives: [[3, 2], ['Ledger', 'Template', '参数', 'Template'], true],
  },
  {
    snippet: 'sheet-view',
    run: async (context, ledger) => {
      ledger.showGridlines = false;
      ledger.showHeadings = false;
      ledger.standardWidth = 64;
      const panes = ledger.freezePanes;
      const places: Excel.Range[] = [];
      const look = (): void => {
        const place = panes.getLocationOrNullObject();
        place.load('address');
        places.push(place);
      };
      for (const freeze of [
        () => panes.freezeRows(1),
        () => panes.freezeColumns(2),
        () => panes.freezeAt(ledger.getRange('A1:B3')),
        () => panes.freezeAt('A1:B3'),
      ]) {
        freeze();
        look();
      }
      panes.unfreeze();
      look();
      ledger.load('showGridlines,showHeadings,standardWidth');
      await context.sync();
      const seen = places.map((place) => (place.isNullObject ? null : place.address));
      return [ledger.showGridlines, ledger.showHeadings, ledger.standardWidth, seen];
    },
    gives: [false, false, 64, ['Ledger!1:1', 'Ledger!A:B', 'Ledger!A1:B3', 'Ledger!A1:B3', null]],
  },
  {
    snippet: 'sheet-view-load',
    run: async (context, ledger) => {
      ledger.load('showGridlines,showHeadings');
      const frozen = ledger.freezePanes.getLocationOrNullObject();
      frozen.load('address');
      await context.sync();
      return [ledger.showGridlines, ledger.showHeadings, frozen.isNullObject];
    },
    gives: [true, true, true],
  },
  {
    snippet: 'sheet-custom-properties',
    run: async (context, ledger) => {
      const properties = ledger.customProperties;
      properties.add('ar.role', 'ledger');
      const one = properties.getItemOrNullObject('ar.role');
      one.load('key,value');
      properties.load('items/key,items/value');
      await context.sync();
      const seen = [one.key, one.value, properties.items.length];
      one.delete();
      const gone = properties.getItemOrNullObject('ar.role');
      await context.sync();
      return [...seen, gone.isNullObject];
    },
    gives: ['ar.role', 'ledger', 1, true],
  },
  {
    snippet: 'sheet-protection',
    run: async (context, ledger) => {
      const { protection } = ledger;
      protection.load('protected,options');
      await context.sync();
      const before = protection.protected;
      protection.protect({ allowAutoFilter: true, selectionMode: Excel.ProtectionSelectionMode.normal }, 'secret');
      protection.load('protected,options');
      await context.sync();
      const { allowAutoFilter, allowSort } = protection.options;
      const seen = [before, protection.protected, allowAutoFilter, allowSort];
      protection.unprotect('wrong');
      const refused = await refusalOf(context.sync());
      protection.unprotect('secret');
      protection.load('protected');
      await context.sync();
      return [...seen, refused, protection.protected];
    },
    gives: [false, true, true, false, ['InvalidOperation', 'WorksheetProtection.unprotect'], false],
  },
  {
    snippet: 'book-protection',
    run: async (context) => {
      const { protection } = context.workbook;
      const states: boolean[] = [];
      for (const step of [() => undefined, () => protection.protect(), () => protection.unprotect()]) {
        step();
        protection.load('protected');
        await context.sync();
        states.push(protection.protected);
      }
      return states;
    },
    gives: [false, true, false],
  },
  {
    snippet: 'book-insert-sheets',
    run: async (context) => {
      context.workbook.insertWorksheetsFromBase64('UEsDBA==', {
        sheetNamesToInsert: ['模板'],
        positionType: Excel.WorksheetPositionType.end,
      });
      return refusalOf(context.sync());
    },
    gives: ['ApiNotFound', 'Workbook.insertWorksheetsFromBase64'],
  },
];
