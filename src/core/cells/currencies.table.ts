import { Currency } from '../basics/money';

/** Active codes of ISO 4217 (list one), and CNH, which is yuan traded offshore. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY ' +
    'COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS ' +
    'INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP ' +
    'MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR ' +
    'SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV ' +
    'WST XAF XCD XOF XPF YER ZAR ZMW ZWG'
  ).split(' '),
);

/**
 * Names and signs by currency, in lower case, without spaces and dots. "$" alone is taken for US dollars and "¥" for yuan,
 * because that is what they stand for in the ledgers seen. 元 alone says nothing: it is the word for any country's unit.
 */
const WORDS: Readonly<Record<Currency, string>> = {
  CNY: '人民币 人民币元 rmb元 cny元 rmb cnh ¥ ￥ rmb¥ cny¥ cn¥ 人民币¥ yuan chineseyuan renminbi chineseyuanrenminbi chinayuan 中国人民币 pre001 元人民币',
  USD: '美元 美金 美圆 $ us$ usd$ $us usdollar usdollars dollar dollars unitedstatesdollar 美币 pre007',
  EUR: '欧元 欧 € euro euros eur€ 欧洲元',
  HKD: '港币 港元 港圆 港纸 hk$ hkd$ hongkongdollar hongkongdollars 香港元',
  MOP: '澳门元 澳门币 澳币葡币 mop$ pataca 葡币',
  TWD: '台币 新台币 新台币元 台湾元 ntd nt$ nt twd$ ntdollar newtaiwandollar 台幣',
  JPY: '日元 日圆 日币 jp¥ yen japaneseyen 日本元 円',
  GBP: '英镑 英磅 £ pound pounds poundsterling britishpound gbp£ 镑',
  AUD: '澳元 澳币 澳大利亚元 a$ au$ australiandollar',
  CAD: '加元 加币 加拿大元 c$ ca$ canadiandollar',
  SGD: '新加坡元 新元 新币 坡币 s$ sg$ singaporedollar',
  NZD: '新西兰元 纽元 nz$ newzealanddollar',
  CHF: '瑞士法郎 瑞郎 sfr swissfranc',
  INR: '印度卢比 卢比 ₹ rs rupee rupees indianrupee inr₹',
  KRW: '韩元 韩币 韩圆 ₩ won koreanwon southkoreanwon',
  RUB: '卢布 俄罗斯卢布 ₽ rouble ruble russianruble',
  THB: '泰铢 泰株 ฿ baht thaibaht',
  VND: '越南盾 越盾 ₫ dong vietnamesedong',
  MYR: '马币 林吉特 令吉 马来西亚林吉特 rm ringgit malaysianringgit',
  IDR: '印尼盾 印度尼西亚卢比 rp rupiah indonesianrupiah',
  PHP: '菲律宾比索 ₱ philippinepeso',
  ILS: '谢克尔 以色列谢克尔 ₪ shekel shekels nis newisraelishekel israelishekel',
  AED: '迪拉姆 阿联酋迪拉姆 dirham dirhams uaedirham dhs',
  SAR: '沙特里亚尔 saudiriyal',
  BRL: '雷亚尔 巴西雷亚尔 r$ brazilianreal real',
  MXN: '墨西哥比索 mx$ mexicanpeso',
  ZAR: '南非兰特 兰特 rand southafricanrand',
  TRY: '土耳其里拉 里拉 ₺ turkishlira tl',
  SEK: '瑞典克朗 swedishkrona',
  NOK: '挪威克朗 norwegiankrone',
  DKK: '丹麦克朗 danishkrone',
  PLN: '兹罗提 zł zloty polishzloty',
  KES: 'ksh kenyanshilling 肯尼亚先令',
  NGN: '₦ naira 奈拉',
  UAH: '₴ hryvnia',
  PKR: 'pakistanirupee 巴基斯坦卢比',
};

/** Names and signs → code. */
export const CURRENCY_WORDS: ReadonlyMap<string, Currency> = new Map(
  Object.entries(WORDS).flatMap(([code, words]) =>
    words.split(' ').map((word): [string, Currency] => [word.normalize('NFKC'), code]),
  ),
);
