import config from '@payload-config';
import { generatePageMetadata, NotFoundPage } from '@payloadcms/next/views';
import type { Metadata } from 'next';
import { importMap } from '../importMap.js';

type Segments = Promise<{ segments: string[] }>;
type Query = Promise<Record<string, string | string[]>>;

interface PageProps {
  readonly params: Segments;
  readonly searchParams: Query;
}

export const generateMetadata = ({ params, searchParams }: PageProps): Promise<Metadata> =>
  generatePageMetadata({ config, params, searchParams });

/** What the admin shows where there is nothing. */
const NotFound = ({ params, searchParams }: PageProps): ReturnType<typeof NotFoundPage> =>
  NotFoundPage({ config, params, searchParams, importMap });

export default NotFound;
