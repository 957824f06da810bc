/** Collections → archive → plan: the only reader of Astro's content store. */
import { getCollection } from 'astro:content';
import { buildArchive } from '../archive/build-archive.ts';
import { BodyStore } from '../pipeline/body-store.ts';
import { LivePlan } from '../pipeline/live-plan.ts';
import { targetsOf } from '../pipeline/load-archive.ts';
import { measureMedia } from '../pipeline/media.ts';
import { buildPlan } from '../plan/build-plan.ts';
import type { Plan } from '../plan/page-spec.ts';
import { FRONT_MATTER } from '../schema/front-matter.ts';
import type { AnyRecord, RecordKind } from '../schema/front-matter.ts';
import { listArchive } from '../source/archive-folder.ts';
import { fileId, readSettings } from '../source/read-archive.ts';
import { handOver } from './handover.ts';

const root = import.meta.env.DATELINE_ARCHIVE;
const bodies = new BodyStore(root, import.meta.env.DATELINE_CACHE);
const live = new LivePlan(root, bodies);
handOver({ bodies });
let planned: Promise<Plan> | undefined;

/** The plan of the site: made once for a build, and while somebody writes whenever a file has changed. */
export async function sitePlan(): Promise<Plan> {
  if (import.meta.env.DATELINE_COMMAND === 'dev') return live.get();
  planned ??= makePlan();
  return planned;
}

async function makePlan(): Promise<Plan> {
  const kinds = Object.keys(FRONT_MATTER) as RecordKind[];
  const records = (await Promise.all(kinds.map(recordsOf))).flat();
  const { settings } = readSettings(root);
  if (settings === undefined) throw new Error('The archive’s settings can’t be read; `npm run check` says why.');
  const { archive } = buildArchive({ records, settings });
  const { files: media } = measureMedia(root, listArchive(root).media);
  return buildPlan({ archive, settings, media, bodies: { facts: (body) => targetsOf(bodies, body) } });
}

async function recordsOf(kind: RecordKind): Promise<AnyRecord[]> {
  const entries = await getCollection(kind);
  return entries.map(({ id: path, data, body }) => {
    const id = 'id' in data && typeof data.id === 'string' ? data.id : fileId(path);
    return { kind, path, id, data, ...(body !== undefined && body !== '' && { bodyDigest: body }) } as AnyRecord;
  });
}
