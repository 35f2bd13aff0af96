/** Invented companies; the first 52 buy at home, the last 8 abroad. */
const PLACES = [
  '甬江',
  '姑苏',
  '粤海',
  '岭南',
  '钱塘',
  '汉水',
  '滨江',
  '鹭洲',
  '泉山',
  '太湖',
  '松江',
  '珠湾',
  '青屿',
  '榕城',
  '芜河',
  '庐州',
  '潇湘',
];
const TRADES = [
  '机电',
  '精密仪器',
  '包装材料',
  '电子',
  '自动化设备',
  '建材',
  '五金',
  '化工',
  '供应链管理',
  '汽车零部件',
  '纺织',
  '新能源',
  '医疗器械',
];
const FORMS = ['有限公司', '股份有限公司', '（集团）有限公司', '有限责任公司'];
const ABROAD = [
  'Northvale Machinery Ltd',
  'Pinecrest Tools Inc',
  'Harrowgate Trading LLC',
  'Castellan Parts GmbH',
  'Orchid Bay Supplies Pte Ltd',
  'Ostrava Werk GmbH',
  'Maison Verdier SARL',
  'Porto Lume SA',
];
const ENGLISH_PLACES = [
  'Northvale',
  'Pinecrest',
  'Harrowgate',
  'Castellan',
  'Larkfield',
  'Ostmere',
  'Verdier',
  'Lume',
  'Brackwater',
  'Elmstead',
  'Dunmore',
  'Westhaven',
  'Alderton',
  'Foxglove',
  'Stonebridge',
  'Kestrel',
  'Ravenhall',
];
const ENGLISH_TRADES = [
  'Machinery',
  'Instruments',
  'Packaging',
  'Electronics',
  'Automation',
  'Building Supplies',
  'Hardware',
  'Chemicals',
  'Logistics',
  'Auto Parts',
  'Textiles',
  'Energy',
  'Medical',
];
const ENGLISH_FORMS = ['Ltd', 'Inc', 'LLC', 'Group plc'];

/** The customer's full name; `spelling` 1 is how somebody else in the company writes it. */
export function customerName(customer: number, language: 'zh' | 'en', spelling = 0): string {
  const abroad = ABROAD[customer - 52];
  if (abroad !== undefined) return abroad;
  const at = <T>(list: readonly T[], step: number): T => list[(customer * step) % list.length] as T;
  if (language === 'en')
    return `${at(ENGLISH_PLACES, 1)} ${at(ENGLISH_TRADES, 1)} ${spelling ? at(ENGLISH_FORMS, 1).toUpperCase() : at(ENGLISH_FORMS, 1)}`;
  const name = `${at(PLACES, 1)}${at(TRADES, 1)}${at(FORMS, 1)}`;
  return spelling ? ` ${name.replace('（', '(').replace('）', ')')} ` : name;
}

/** Whom one asks for there, and an invented number. */
export function contactOf(customer: number, language: 'zh' | 'en'): { readonly post: string; readonly phone: string } {
  const posts =
    language === 'zh'
      ? ['应付会计', '财务主管', '采购经理', '出纳']
      : ['Payables clerk', 'Finance lead', 'Purchasing', 'Cashier'];
  return {
    post: posts[customer % posts.length] ?? '',
    phone: language === 'zh' ? `0570-555${String(1000 + customer * 37)}` : `+1-555-01${String(10 + customer)}`,
  };
}
