import { counting, formatDigits, formatList, formatNumber } from './numbers.ts';
import { fromTable } from './type-names.ts';
import type { Words } from './words.ts';

const count = counting('ar');
const number = (n: number): string => formatNumber(n, 'ar');
const reports = (n: number): string =>
  count(n, { zero: 'لا تقارير', one: 'تقرير واحد', two: 'تقريران', few: '# تقارير', many: '# تقريرًا', other: '# تقرير' });

const claimVerb = fromTable({
  killed: 'قتلى', dead: 'قتلى', hurt: 'مصابون', injured: 'مصابون', wounded: 'جرحى', missing: 'مفقودون', detained: 'محتجزون',
  arrested: 'معتقلون', displaced: 'نازحون', moved: 'منقولون', present: 'حاضرون', abducted: 'مختطفون', released: 'مفرج عنهم',
});

export const ar: Words = {
  // Frame
  skip: 'انتقل إلى النص',
  mainNavigation: 'الرئيسية',
  breadcrumb: 'موقعك',
  thisPage: 'هذه الصفحة',
  index: 'الفهرس',
  front: 'الصفحة الأولى',
  search: 'بحث',
  searchArchive: 'ابحث في الأرشيف',
  map: 'الخريطة',
  timeline: 'التسلسل الزمني',
  onThisDay: 'في مثل هذا اليوم',
  subscribe: 'الاشتراك',
  data: 'البيانات',
  howToCite: 'كيفية الاستشهاد',
  find: 'البحث',
  indexes: 'الفهارس',
  keep: 'الحفظ',
  aboutArchive: 'عن الأرشيف',
  publishedBy: 'الناشر:',
  licence: 'الترخيص',
  comma: '، ',
  scheme: { legend: 'الإضاءة', auto: 'مثل الجهاز', light: 'ورق', dark: 'ليل' },
  kinds: {
    place: { one: 'مكان', many: 'الأماكن' },
    organisation: { one: 'منظمة', many: 'المنظمات' },
    person: { one: 'شخص', many: 'الأشخاص' },
    event: { one: 'حدث', many: 'الأحداث' },
    tag: { one: 'وسم', many: 'الوسوم' },
  },

  // Clocks
  published: 'نُشر',
  updated: 'حُدّث',
  eventsOf: 'أحداث',
  added: 'أضيف إلى الأرشيف',
  addedOn: 'أضيف في',
  readingTime: 'مدة القراءة',
  minutes: (n) => count(n, { one: 'دقيقة واحدة', two: 'دقيقتان', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' }),

  // An article
  by: 'بقلم',
  translationOf: 'ترجمة عن',
  warning: 'تحذير',
  warningName: fromTable({ violence: 'عنف', death: 'وفاة', torture: 'تعذيب', 'sexual violence': 'عنف جنسي', suicide: 'انتحار', 'graphic images': 'صور صادمة' }),
  withdrawn: 'مسحوب',
  withdrawnText: 'سُحب هذا التقرير. يبقى عنوانه، ولم يعد نصه منشورًا.',
  draft: 'مسودة',
  atAGlance: 'في لمحة',
  where: 'أين',
  whatHappened: 'ماذا حدث',
  when: 'متى',
  whoThen: 'من، بألقابهم يومئذ',
  calledHere: (name) => `هنا: ${name}`,
  subjects: 'المواضيع',
  corrections: 'تصويبات',
  correctionKind: fromTable({ fact: 'معلومة', attribution: 'نسبة إلى المصدر', spelling: 'إملاء', update: 'تحديث' }),
  inOtherLanguages: 'بلغات أخرى',
  cite: 'الاستشهاد بهذا التقرير',
  quoted: (title) => `«${title}»،`,
  source: 'المصدر',
  sources: 'المصادر',
  archivedCopy: 'نسخة مؤرشفة',
  retrieved: 'اطُّلع عليه في',
  sameEvent: 'الحدث نفسه',
  samePlace: 'المكان نفسه',
  everything: 'الكل',
  related: 'ذو صلة',
  inThisArchive: 'في هذا الأرشيف',
  earlier: 'قبل ذلك',
  later: 'بعد ذلك',

  // Figures claimed
  figure: 'العدد',
  whoSaysSo: 'بحسب',
  whenTheySaidIt: 'تاريخ القول',
  seenIn: 'ورد في',
  key: 'الحرف',
  atLeast: 'على الأقل',
  atMost: 'على الأكثر',
  about: 'نحو',
  claimVerb,
  claimsOf: (verb) => `الأعداد بحسب قائليها: ${claimVerb(verb)}`,
  whoCountsWhat: 'من يحصي ماذا',
  claimsNote: 'تُسرد الأقوال كما هي، ولا تُجمع ولا يُحسب متوسطها.',
  spreadOf: (verb, claims, sources, min, max) => {
    const said = count(claims, { one: 'قول واحد', two: 'قولان', few: '# أقوال', many: '# قولًا', other: '# قول' });
    const from = count(sources, { one: 'مصدر واحد', two: 'مصدرين', few: '# مصادر', many: '# مصدرًا', other: '# مصدر' });
    return `${claimVerb(verb)}: ${said} من ${from}، ${min === max ? number(min) : `من ${number(min)} إلى ${number(max)}`}`;
  },

  // Lists
  reports,
  reportsWord: 'التقارير',
  reportsNoun: (n) => count(n, { two: 'تقريران', few: 'تقارير', many: 'تقريرًا', other: 'تقرير' }),
  reportsOn: (name, n) => `${name}: ${reports(n)}`,
  allReports: (n) => (n === 1 ? 'التقرير الوحيد' : `جميع التقارير (${number(n)})`),
  countedWithin: (direct, within) => `${number(direct)} بالاسم، و${number(within)} مع كل ما يتبعه. الأقدم أولًا`,
  moreEvents: (n) => count(n, { one: 'حدث آخر', two: 'حدثان آخران', few: '# أحداث أخرى', many: '# حدثًا آخر', other: '# حدث آخر' }),
  counted: {
    place: (n) => count(n, { one: 'مكان واحد', two: 'مكانان', few: '# أماكن', many: '# مكانًا', other: '# مكان' }),
    organisation: (n) => count(n, { one: 'منظمة واحدة', two: 'منظمتان', few: '# منظمات', many: '# منظمة', other: '# منظمة' }),
    person: (n) => count(n, { one: 'شخص واحد', two: 'شخصان', few: '# أشخاص', many: '# شخصًا', other: '# شخص' }),
    event: (n) => count(n, { one: 'حدث واحد', two: 'حدثان', few: '# أحداث', many: '# حدثًا', other: '# حدث' }),
    tag: (n) => count(n, { one: 'وسم واحد', two: 'وسمان', few: '# وسوم', many: '# وسمًا', other: '# وسم' }),
  },
  name: 'الاسم',
  byYear: 'بحسب السنة',
  undated: 'بلا تاريخ',
  datesNotRecorded: 'التواريخ غير مسجلة',
  oldestFirst: 'الأقدم أولًا',
  newestFirst: 'الأحدث أولًا',
  pages: 'الصفحات',
  page: 'الصفحة',
  pageOf: (page, pages) => `الصفحة ${number(page)} من ${number(pages)}`,
  older: 'الأقدم',
  newer: 'الأحدث',
  previous: 'السابق',
  next: 'التالي',

  // Front page
  yearByYear: 'سنة بعد سنة',
  reportsByYear: 'التقارير بحسب سنة النشر',
  reportsByMonth: 'التقارير بحسب شهر النشر',
  reportsByDay: 'التقارير بحسب يوم النشر',
  byPublication: 'بحسب يوم النشر',
  barLabel: (period, n) => `${period}: ${reports(n)}`,
  sameFiguresAsList: 'الأرقام نفسها في قائمة',
  latestAdditions: 'آخر الإضافات',
  byDayAdded: 'بحسب يوم دخولها الأرشيف',
  lastAddition: 'آخر إضافة',
  aroundThisDay: 'في الأيام القريبة',
  publishedThatDay: 'نُشر في هذا اليوم',
  mostReported: 'الأسماء الأكثر ورودًا',
  mostReportedNote: 'الأعمدة: عدد التقارير في كل سنة',
  mapNote: 'كلما كبرت النقطة زادت التقارير. الحدود: Natural Earth.',
  allOf: (counted) => `الكل: ${formatList(counted, 'ar')}`,

  // Pages of places, organisations, people, events and tags
  typeName: fromTable({
    country: 'دولة', governorate: 'محافظة', province: 'محافظة', region: 'إقليم', county: 'مقاطعة', district: 'قضاء', city: 'مدينة', town: 'بلدة',
    village: 'قرية', camp: 'مخيم', 'military base': 'قاعدة عسكرية', airport: 'مطار', settlement: 'تجمع سكني', ministry: 'وزارة',
    government: 'حكومة', court: 'محكمة', ngo: 'منظمة غير حكومية', 'un agency': 'هيئة تابعة للأمم المتحدة', 'armed forces': 'قوات مسلحة',
    'political party': 'حزب سياسي', raid: 'اقتحام', attack: 'هجوم', 'rocket attack': 'هجوم صاروخي', ruling: 'حكم قضائي', agreement: 'اتفاق',
    statement: 'بيان', visit: 'زيارة', arrival: 'وصول', relocation: 'نقل', designation: 'إدراج في قائمة', delisting: 'شطب من قائمة',
  }),
  knownByNameOnly: 'لدى هذا الأرشيف الاسم والتقارير عنه، ولا وصف له بعد.',
  namesThroughTime: 'الأسماء عبر الزمن',
  names: 'الأسماء',
  hatching: 'التظليل المخطط: لا تُعرف التواريخ بدقة أكبر.',
  nameKinds: { official: 'الاسم الرسمي', acronym: 'مختصر', former: 'اسم سابق', transliteration: 'نقل حرفي', other: 'اسم آخر' },
  whereItLies: 'الموقع',
  liesIn: 'في',
  precisions: {
    exact: 'بدقة نحو كيلومتر',
    settlement: 'في موضع ما من البلدة',
    district: 'في موضع ما من القضاء',
    province: 'في موضع ما من المحافظة',
    country: 'في موضع ما من البلد',
  },
  compass: { north: 'شمالًا', south: 'جنوبًا', east: 'شرقًا', west: 'غربًا' },
  outlines: 'الحدود: Natural Earth.',
  inTheNews: 'في الأخبار',
  appearsWith: 'يَرِد مع',
  appearsWithNote: 'عدد التقارير التي تذكر الاسمين',
  membership: 'عبر السنين',
  theOrganisation: 'المنظمة نفسها',
  relations: { self: '', 'part-of': 'جزء من', 'has-part': 'من أجزائها:', predecessor: 'انبثقت عن', successor: 'تحولت إلى', within: 'في' },
  designations: 'الإدراج في القوائم',
  designationsNote: 'من أدرجها في قائمة، ومن متى إلى متى. كل إدراج منسوب إلى جهته.',
  roles: 'المناصب',
  members: 'شاغلو المناصب',
  born: 'ولد في',
  died: 'توفي في',
  founded: 'التأسيس',
  dissolved: 'الحل',
  whoTookPart: 'المشاركون',
  role: 'الدور',
  dateAsRecorded: 'التاريخ كما سُجّل',
  filledDays: 'المملوء: أيام الحدث.',
  hatchedDays: 'المخطط: لا يُعرف اليوم بدقة أكبر.',
  thinLines: 'الخطوط الرفيعة',
  place: 'المكان',
  beforeAndAfter: 'قبله وبعده',
  partOf: 'جزء من',
  children: { place: 'أماكن فيه', organisation: 'أجزاؤها', person: 'الأشخاص', event: 'ما اشتمل عليه', tag: 'مواضيع أضيق' },
  broader: 'ضمن موضوع',
  elsewhere: 'في أماكن أخرى',
  link: 'رابط',
  followAndKeep: 'المتابعة والحفظ',
  feed: 'خلاصة',
  allFeeds: 'جميع الخلاصات',
  newlyAdded: 'أضيف حديثًا',
  downloads: 'التنزيل',
  citations: 'الاستشهادات',

  // A year, a month, a day
  units: { years: 'السنوات', year: 'السنة', month: 'الشهر', day: 'اليوم' },
  appeared: 'ما نُشر',
  happened: 'ما حدث',
  appearedNote: 'بحسب يوم النشر',
  happenedNote: 'بحسب يوم الحدث، بقدر ما هو معروف',
  nothingAppeared: 'لم يُنشر شيء من هذا الأرشيف آنذاك.',

  // Search
  searching: {
    change: 'غيّر هذا البحث',
    results: 'النتائج',
    narrow: 'تضييق النتائج',
    without: 'من دون',
    found: (n) => (n === 0 ? 'لا نتائج' : reports(n)),
    nothing: 'جرّب كلمات أقل أو إملاء آخر، أو أحد المداخل أدناه.',
    didYouMean: (text) => `هل تقصد «${text}»؟`,
    searchedFor: (text) => `جرى البحث عن «${text}»`,
    more: 'مزيد من النتائج',
    bestFirst: 'الأنسب أولًا',
    year: 'السنة',
    place: 'المكان',
    organisation: 'المنظمة',
    person: 'الشخص',
    tag: 'الموضوع',
    language: 'اللغة',
  },
  searchNeedsScript: 'يحتاج البحث إلى تشغيل البرامج النصية. ومن دونها يقودك كل اسم وكل يوم إلى غيره.',
  waysIn: 'المداخل',

  // No such page
  missing: { title: 'لا توجد صفحة هنا', searchFor: (text) => `ابحث عن «${text}»` },
  missingText: 'ربما كُتب العنوان خطأ، أو لم يكن يومًا من عناوين هذا الأرشيف. صفحات هذا الأرشيف تحتفظ بعناوينها.',

  // Feeds
  feedsExplained: 'تخبرك الخلاصة بكل تقرير جديد، من دون حساب ومن دون أن تعطي عنوانًا.',
  howItWorks: 'كيف تعمل',
  feedsHow: [
    'ضع أحد هذه العناوين في قارئ خلاصات، وهو تطبيق أو موقع وكثير منها مجاني، فتصل إليه التقارير الجديدة كاملة.',
    'لكل مكان ومنظمة وشخص وحدث ووسم خلاصة خاصة، ورابطها في صفحته أيضًا.',
  ],
  opml: 'جميع الخلاصات في ملف واحد (OPML)',
  feedsNote: 'مع عدد التقارير حتى الآن',

  // Inside a text
  markdown: {
    paragraph: (n) => `رابط إلى الفقرة ${number(n)}`,
    source: (n) => `المصدر ${number(n)}`,
    backToText: (n) => `العودة إلى النص من المصدر ${number(n)}`,
    number: (n) => formatDigits(n, 'ar'),
  },

  // Dates
  dates: {
    about: (date) => `نحو ${date}`,
    uncertain: (date) => `${date}، غير مؤكد`,
    since: (date) => `منذ ${date}`,
    until: (date) => `حتى ${date}`,
    from: (date) => `من ${date}`,
    endUnknown: (date) => `من ${date}، والنهاية مجهولة`,
    startUnknown: (date) => `حتى ${date}، والبداية مجهولة`,
    orEarlier: (date) => `${date} أو قبل ذلك`,
    orLater: (date) => `${date} أو بعد ذلك`,
    range: (from, to) => `${from} إلى ${to}`,
    years: (from, to) => `${from}–${to}`,
    days: (first, last) => `${first}–${last}`,
    oneOf: (dates) => `أحد التواريخ: ${dates}`,
    decade: decadeOf,
    century: (ordinal) => `القرن الـ${formatDigits(ordinal, 'ar')}`,
    beforeChrist: (year) => `${year} ق.م`,
    spring: (year) => `ربيع ${year}`,
    summer: (year) => `صيف ${year}`,
    autumn: (year) => `خريف ${year}`,
    winter: (year) => `شتاء ${year}`,
  },
};

/** «ثمانينيات القرن الـ20» */
function decadeOf(start: number): string {
  const decades = ['العقد الأول من', 'العقد الثاني من', 'عشرينيات', 'ثلاثينيات', 'أربعينيات', 'خمسينيات', 'ستينيات', 'سبعينيات', 'ثمانينيات', 'تسعينيات'];
  const century = Math.floor(start / 100) + 1;
  return `${decades[Math.floor(start / 10) % 10] ?? ''} القرن الـ${formatDigits(century, 'ar')}`;
}
