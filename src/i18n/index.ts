/** All that pages need to speak their language. */
export { type Collation, collationOf } from './collation.ts';
export { formatInterval, formatSpan } from './date-spans.ts';
export { type DayStyle, formatDay, formatMonth, formatMonthName, formatPeriod, formatPeriodShort, formatYear } from './dates.ts';
export { INTERFACE_LANGUAGES, type InterfaceLanguage, countryName, dirOf, foreignInterface, interfaceLanguageOf, isSupported, languageName, marksOf, pageLanguage } from './languages.ts';
export { formatDecimal, formatDigits, formatList, formatNumber } from './numbers.ts';
export { type Words, words } from './words.ts';
