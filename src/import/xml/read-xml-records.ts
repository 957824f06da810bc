/** A file of an export → its records, decoded, with how far the reading is. */
import type { Remark } from '../imported-item.ts';
import { decodedPieces, findDecoding, xmlEncoding } from '../input/decoding.ts';
import type { Input, InputFile } from '../input/input.ts';
import { XmlRecords } from './xml-records.ts';
import type { XmlRecord } from './xml-records.ts';

export interface ReadRecord {
  readonly record: XmlRecord | { readonly remark: Remark };
  readonly progress: number;
}

export async function* readXmlRecords(file: InputFile, { files }: Pick<Input, 'files'>, skipped?: ReadonlySet<string>): AsyncGenerator<ReadRecord> {
  const total = files.reduce((sum, { size }) => sum + size, 0) || 1;
  const before = files.slice(0, files.indexOf(file)).reduce((sum, { size }) => sum + size, 0);
  const decoding = await findDecoding(file, xmlEncoding);
  for (const remark of decoding.remarks) yield { record: { remark }, progress: before / total };
  const records = new XmlRecords(skipped);
  for await (const { text, bytes } of decodedPieces(file, decoding)) {
    const progress = Math.min(1, (before + bytes) / total);
    for (const record of records.write(text)) yield { record, progress };
  }
  for (const record of records.end()) yield { record, progress: (before + file.size) / total };
  for (const remark of records.remarks) yield { record: { remark }, progress: (before + file.size) / total };
}
