import config from '@payload-config';
import { generatePageMetadata, RootPage } from '@payloadcms/next/views';
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

/** Every screen of the admin. */
const Page = ({ params, searchParams }: PageProps): ReturnType<typeof RootPage> => RootPage({ config, params, searchParams, importMap });

export default Page;
