import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { feedBodies } from '../pipeline/resolved-bodies.ts';
import { bodies } from '../site/bodies.ts';
import { filePaths } from '../site/static-paths.ts';

export const prerender = true;
export const getStaticPaths = filePaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { file, origin } }) => new Response(file.text(feedBodies(bodies(), origin)), { headers: { 'Content-Type': `${file.type}; charset=utf-8` } });
