import type { CollectionConfig, GlobalConfig } from 'payload';
import type { Settings } from '../src/env.ts';
import { Answers } from './Answers.ts';
import { ApiClients } from './ApiClients.ts';
import { articles } from './Articles.ts';
import { downloads } from './Downloads.ts';
import { EngineStates } from './EngineStates.ts';
import { events } from './Events.ts';
import { files } from './Files.ts';
import { callToAction } from './globals/CallToAction.ts';
import { siteSettings } from './globals/SiteSettings.ts';
import { translationSettings } from './globals/TranslationSettings.ts';
import { initiatives } from './Initiatives.ts';
import { Leases } from './Leases.ts';
import { media } from './Media.ts';
import { places } from './Places.ts';
import { policyFindings } from './PolicyFindings.ts';
import { Tellings } from './Tellings.ts';
import { topics } from './Topics.ts';
import { Presences } from './Presences.ts';
import { Publications } from './Publications.ts';
import { PublishOrders } from './PublishOrders.ts';
import { Reports } from './Reports.ts';
import { SegmentHistory } from './SegmentHistory.ts';
import { SegmentNotes } from './SegmentNotes.ts';
import { Translations } from './Translations.ts';
import { users } from './Users.ts';
import { WebhookDeliveries } from './WebhookDeliveries.ts';
import { webhooks } from './Webhooks.ts';

/** What people write and machines translate, in menu order. A new content type is one line here. */
export const contentTypes = [articles, policyFindings, events, initiatives, topics, places, media, downloads] as const;

/** Every table, in menu order. */
export const collections = (settings: Settings): CollectionConfig[] => [
  ...contentTypes.map((contentType) => contentType(settings)),
  files(settings),
  users(settings),
  Reports,
  ApiClients,
  webhooks(settings),
  WebhookDeliveries,
  Translations,
  Leases,
  Answers,
  EngineStates,
  Tellings,
  Publications,
  PublishOrders,
  SegmentHistory,
  SegmentNotes,
  Presences,
];

export const globals = (settings: Settings): GlobalConfig[] => [
  siteSettings,
  callToAction,
  translationSettings(contentTypes.map((contentType) => contentType(settings).slug)),
];
