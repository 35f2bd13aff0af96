import { CatalogueCase, refusalOf } from './catalogue-case';

/** Charts, and how a sheet goes on paper; and comments, which the workbench does not have. */
export const CHARTS: readonly CatalogueCase[] = [
  {
    snippet: 'charts',
    run: async (context, ledger) => {
      const chart = ledger.charts.add(
        Excel.ChartType.columnStacked,
        ledger.getRange('A1:C5'),
        Excel.ChartSeriesBy.columns,
      );
      chart.name = 'chtAging';
      chart.setPosition('H2', 'N20');
      chart.load('left,top,width,height');
      await context.sync();
      const placed = [chart.left, chart.top, chart.width, chart.height];
      chart.setPosition(ledger.getRange('H2'));
      Object.assign(chart, { top: 10, left: 20, width: 400, height: 250 });
      chart.title.text = '账龄';
      chart.title.visible = true;
      chart.title.format.font.size = 12;
      chart.legend.position = Excel.ChartLegendPosition.bottom;
      chart.legend.visible = true;
      const { valueAxis, categoryAxis } = chart.axes;
      valueAxis.title.text = '元';
      valueAxis.numberFormat = '#,##0';
      valueAxis.minimum = 0;
      categoryAxis.format.font.color = '#595959';
      valueAxis.majorGridlines.visible = false;
      chart.dataLabels.showValue = true;
      chart.dataLabels.position = Excel.ChartDataLabelPosition.outsideEnd;
      chart.dataLabels.format.font.size = 9;
      const series = chart.series.getItemAt(0);
      series.format.fill.setSolidColor('#4472C4');
      series.gapWidth = 60;
      series.hasDataLabels = true;
      series.load('gapWidth,hasDataLabels,name');
      chart.series.load('items/name');
      chart.load('id,name,chartType,left,top,width,height');
      chart.title.load('text,visible');
      chart.legend.load('position,visible');
      valueAxis.load('minimum,numberFormat');
      valueAxis.title.load('text');
      valueAxis.majorGridlines.load('visible');
      categoryAxis.format.font.load('color');
      chart.dataLabels.load('showValue,position');
      await context.sync();
      const seen = [
        placed.map(Math.round),
        [chart.name, chart.chartType, chart.left, chart.top, chart.width, chart.height],
        chart.series.items.map(({ name }) => name),
        [chart.title.text, chart.title.visible, chart.legend.position, chart.legend.visible],
        [valueAxis.title.text, valueAxis.numberFormat, valueAxis.minimum, valueAxis.majorGridlines.visible],
        [categoryAxis.format.font.color, chart.dataLabels.showValue, chart.dataLabels.position],
        [series.gapWidth, series.hasDataLabels],
      ];
      const added = chart.series.add('net');
      added.setValues(ledger.getRange('D2:D5'));
      added.setXAxisValues(ledger.getRange('A2:A5'));
      added.chartType = 'Line';
      added.axisGroup = 'Secondary';
      added.load('name,chartType,axisGroup');
      const count = chart.series.getCount();
      await context.sync();
      seen.push([added.name, added.chartType, added.axisGroup, count.value]);
      chart.setData(ledger.getRange('A1:D5'), 'Columns');
      chart.series.load('items/name');
      await context.sync();
      seen.push(chart.series.items.map(({ name }) => name));
      series.points.getItemAt(0).format.fill.setSolidColor('#C00000');
      seen.push((await refusalOf(context.sync())) as never);
      series.format.line.weight = 2;
      seen.push((await refusalOf(context.sync())) as never);
      chart.delete();
      const gone = ledger.charts.getItemOrNullObject('chtAging');
      await context.sync();
      return [...seen, gone.isNullObject];
    },
    gives: [
      [336, 15, 336, 285],
      ['chtAging', 'ColumnStacked', 20, 10, 400, 250],
      ['到期日', '金额'],
      ['账龄', true, 'Bottom', true],
      ['元', '#,##0', 0, false],
      ['#595959', true, 'OutsideEnd'],
      [60, true],
      ['net', 'Line', 'Secondary', 3],
      ['到期日', '金额', '状态'],
      ['ApiNotFound', 'ChartSeries.points'],
      ['ApiNotFound', 'ChartSeries.format.line.weight'],
      true,
    ],
  },
  {
    snippet: 'charts-get',
    run: async (context, ledger) => {
      ledger.charts.add('Line', ledger.getRange('A1:C5')).name = 'chtAging';
      const { charts } = ledger;
      charts.load('items/name,items/id,items/chartType');
      const one = charts.getItemOrNullObject('chtNone');
      const again = charts.getItem('chtAging');
      again.load('name');
      await context.sync();
      charts.getItem('chtNone').load('name');
      const missing = await refusalOf(context.sync());
      charts.getItem('chtAging').getImage(400, 300, Excel.ImageFittingMode.fit);
      const image = await refusalOf(context.sync());
      const known = charts.items.map(({ name, chartType }) => [name, chartType]);
      return [one.isNullObject, known, again.name, missing, image];
    },
    gives: [
      true,
      [['chtAging', 'Line']],
      'chtAging',
      ['ItemNotFound', 'ChartCollection.getItem'],
      ['ApiNotFound', 'Chart.getImage'],
    ],
  },
  {
    snippet: 'page-layout',
    run: async (context, ledger) => {
      const page = ledger.pageLayout;
      page.orientation = Excel.PageOrientation.landscape;
      page.paperSize = Excel.PaperType.a4;
      page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      page.load('zoom');
      await context.sync();
      const fit = page.zoom;
      page.zoom = { scale: 90 };
      page.centerHorizontally = true;
      page.leftMargin = 36;
      page.setPrintMargins(Excel.PrintMarginUnit.centimeters, { top: 2.54, bottom: 1.27 });
      page.setPrintArea('A1:D4');
      page.setPrintArea(ledger.getRange('A1:D5'));
      page.setPrintTitleRows('$1:$2');
      page.setPrintTitleColumns('$A:$A');
      page.printGridlines = false;
      page.blackAndWhite = true;
      page.printOrder = 'OverThenDown';
      const all = page.headersFooters.defaultForAllPages;
      all.centerHeader = '&"宋体,加粗"对账单';
      all.rightFooter = '&P / &N';
      page.headersFooters.state = Excel.HeaderFooterState.default;
      const breaks = ledger.horizontalPageBreaks;
      breaks.add('A21');
      const count = breaks.getCount();
      breaks.removePageBreaks();
      const none = breaks.getCount();
      page.load('orientation,paperSize,zoom');
      page.load();
      all.load('centerHeader,leftHeader,rightFooter');
      const found = [
        page.getPrintAreaOrNullObject(),
        page.getPrintTitleRowsOrNullObject(),
        page.getPrintTitleColumnsOrNullObject(),
      ];
      for (const one of found) one.load('address');
      await context.sync();
      page.headersFooters.state = 'FirstAndDefault';
      return [
        [fit, page.zoom, page.orientation, page.paperSize, page.centerHorizontally],
        [page.leftMargin, page.topMargin, page.bottomMargin],
        [page.printGridlines, page.blackAndWhite, page.printOrder],
        [all.centerHeader, all.leftHeader, all.rightFooter],
        [count.value, none.value],
        found.map(({ address }) => address),
        await refusalOf(context.sync()),
      ];
    },
    gives: [
      [{ horizontalFitToPages: 1, verticalFitToPages: 0 }, { scale: 90 }, 'Landscape', 'A4', true],
      [36, 72, 36],
      [false, true, 'OverThenDown'],
      ['&"宋体,加粗"对账单', '', '&P / &N'],
      [1, 0],
      ['Ledger!A1:D5', 'Ledger!1:2', 'Ledger!A:A'],
      ['NotImplemented', 'HeaderFooterGroup.state'],
    ],
  },
  {
    snippet: 'comments',
    run: async (context, ledger) => {
      context.workbook.comments.add('Ledger!B3', '请核对', Excel.ContentType.plain);
      const book = await refusalOf(context.sync());
      const comment = context.workbook.comments.getItemByCell('Ledger!B3');
      comment.load('authorName,resolved');
      comment.replies.add('ok');
      comment.resolved = true;
      const there = await refusalOf(context.sync());
      ledger.comments.load('items/content');
      // Notes came with a later Excel than this client knows.
      return [book, there, await refusalOf(context.sync()), typeof (ledger as { notes?: unknown }).notes];
    },
    gives: [
      ['ApiNotFound', 'Workbook.comments'],
      ['ApiNotFound', 'Workbook.comments'],
      ['ApiNotFound', 'Worksheet.comments'],
      'undefined',
    ],
  },
];
