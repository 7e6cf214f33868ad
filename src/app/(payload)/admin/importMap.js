import { DocumentBanner as DocumentBanner_52256d9c0db7df29b77ba57b1e77b09d } from '../../../../src/admin/DocumentBanner.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TranslationBadges as TranslationBadges_3db1fc84d75c48813c6fcca10ef8b484 } from '../../../../src/admin/TranslationBadges.tsx'
import { DocumentState as DocumentState_08f705c9b60139f3a8aa217ef504f017 } from '../../../../src/admin/DocumentState.tsx'
import { SitePreview as SitePreview_04e640920598933e58633a21bfc54b3e } from '../../../../src/admin/preview/SitePreview.tsx'
import { PublishButton as PublishButton_b6506282cd76d7dd5bbfd62517730bff } from '../../../../src/admin/publish/PublishButton.tsx'
import { TranslationsTab as TranslationsTab_39282848466f79df981290a3a02bc63e } from '../../../../src/admin/TranslationsTab.tsx'
import { TranslationsTabLink as TranslationsTabLink_b4775ad73243749e20620e46a41f1665 } from '../../../../src/admin/TranslationsTabLink.tsx'
import { MakeKey as MakeKey_460ce9e1018cd8753fce7c21c0d70ea7 } from '../../../../src/admin/clients/MakeKey.tsx'
import { WebhookSecret as WebhookSecret_88ebfbe0417d55bcb509bf79015d976f } from '../../../../src/admin/webhooks/WebhookSecret.tsx'
import { LastDeliveries as LastDeliveries_4148b5357e38186336f2bcd3eccb9b77 } from '../../../../src/admin/webhooks/LastDeliveries.tsx'
import { ResendDelivery as ResendDelivery_2ef3d49e7c9a49c2862ad8ed3589558e } from '../../../../src/admin/webhooks/ResendDelivery.tsx'
import { EventJson as EventJson_bed64cb102ede85ea7b80c8bf31cf406 } from '../../../../src/admin/webhooks/EventJson.tsx'
import { EngineNotice as EngineNotice_c967646105b70c66129f836f72e9d8db } from '../../../../src/admin/EngineNotice.tsx'
import { ReviewLink as ReviewLink_a015c31a3c059a177cc3893f90bf871a } from '../../../../src/admin/queue/ReviewLink.tsx'
import { ReportsLink as ReportsLink_4ac725e04ca1e64de52b3a56fe81e3c7 } from '../../../../src/admin/reports/ReportsLink.tsx'
import { QueueView as QueueView_9ee8dd2fbf7571f8f9e4a66b5bfce8e1 } from '../../../../src/admin/queue/QueueView.tsx'
import { ReviewView as ReviewView_ab27b7898e6e27e37ec6be76f4da9b01 } from '../../../../src/admin/review/ReviewView.tsx'
import { ReportsView as ReportsView_c53b9ac4177e933af4b4c8a0e76c4ff2 } from '../../../../src/admin/reports/ReportsView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/DocumentBanner.tsx#DocumentBanner": DocumentBanner_52256d9c0db7df29b77ba57b1e77b09d,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/TranslationBadges.tsx#TranslationBadges": TranslationBadges_3db1fc84d75c48813c6fcca10ef8b484,
  "/src/admin/DocumentState.tsx#DocumentState": DocumentState_08f705c9b60139f3a8aa217ef504f017,
  "/src/admin/preview/SitePreview.tsx#SitePreview": SitePreview_04e640920598933e58633a21bfc54b3e,
  "/src/admin/publish/PublishButton.tsx#PublishButton": PublishButton_b6506282cd76d7dd5bbfd62517730bff,
  "/src/admin/TranslationsTab.tsx#TranslationsTab": TranslationsTab_39282848466f79df981290a3a02bc63e,
  "/src/admin/TranslationsTabLink.tsx#TranslationsTabLink": TranslationsTabLink_b4775ad73243749e20620e46a41f1665,
  "/src/admin/clients/MakeKey.tsx#MakeKey": MakeKey_460ce9e1018cd8753fce7c21c0d70ea7,
  "/src/admin/webhooks/WebhookSecret.tsx#WebhookSecret": WebhookSecret_88ebfbe0417d55bcb509bf79015d976f,
  "/src/admin/webhooks/LastDeliveries.tsx#LastDeliveries": LastDeliveries_4148b5357e38186336f2bcd3eccb9b77,
  "/src/admin/webhooks/ResendDelivery.tsx#ResendDelivery": ResendDelivery_2ef3d49e7c9a49c2862ad8ed3589558e,
  "/src/admin/webhooks/EventJson.tsx#EventJson": EventJson_bed64cb102ede85ea7b80c8bf31cf406,
  "/src/admin/EngineNotice.tsx#EngineNotice": EngineNotice_c967646105b70c66129f836f72e9d8db,
  "/src/admin/queue/ReviewLink.tsx#ReviewLink": ReviewLink_a015c31a3c059a177cc3893f90bf871a,
  "/src/admin/reports/ReportsLink.tsx#ReportsLink": ReportsLink_4ac725e04ca1e64de52b3a56fe81e3c7,
  "/src/admin/queue/QueueView.tsx#QueueView": QueueView_9ee8dd2fbf7571f8f9e4a66b5bfce8e1,
  "/src/admin/review/ReviewView.tsx#ReviewView": ReviewView_ab27b7898e6e27e37ec6be76f4da9b01,
  "/src/admin/reports/ReportsView.tsx#ReportsView": ReportsView_c53b9ac4177e933af4b4c8a0e76c4ff2,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
