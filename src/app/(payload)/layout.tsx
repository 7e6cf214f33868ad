import config from '@payload-config';
import '@payloadcms/next/css';
import './custom.css';
import { RootLayout } from '@payloadcms/next/layouts';
import type { ReactNode } from 'react';
import { importMap } from './admin/importMap.js';
import { serverFunction } from './serverFunction.ts';

/** The frame of every admin page. */
const Layout = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
    {children}
  </RootLayout>
);

export default Layout;
