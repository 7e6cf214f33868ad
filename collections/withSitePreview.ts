import type { CollectionConfig } from 'payload';
import type { Settings } from '../src/env.ts';
import { livePreviewOf } from '../src/review/draftPreview.ts';

/**
 * Adds the readers' site to a collection's form, where a site is set: a frame beside the form, and a link that opens the
 * draft there. Pictures and files are no pages.
 */
export const withSitePreview = (settings: Settings, config: CollectionConfig): CollectionConfig => {
  const { admin = {} } = config;
  const livePreview = config.upload ? undefined : livePreviewOf(settings);
  return {
    ...config,
    admin: {
      ...admin,
      // Our own link asks for a token when it is followed; Payload only shows it where there is such a function.
      ...(livePreview && { livePreview, preview: () => null }),
      components: { ...admin.components, edit: { ...admin.components?.edit, PreviewButton: '/src/admin/preview/SitePreview.tsx#SitePreview' } },
    },
  };
};
