import { all, any, hits, is, isIn, part } from '../formula.ts'
import { provision } from '../provision.ts'
import { isAiSystem, nexus } from '../scope.ts'
import { wording as da } from './wording.da.ts'
import { wording as en } from './wording.en.ts'

const untargeted = part(
  'untargeted',
  any(
    isIn('face_collection.channels[].targeting', ['untargeted_all_faces', 'mixed', 'criteria_based_broad?']),
    is('face_collection.channels[].stepwise_accumulation'),
    all(
      isIn('face_collection.channels[].targeting', ['specific_persons', 'predefined_group']),
      isIn('face_collection.channels[].faces_kept', ['everyone', 'bystanders_visible_not_indexed?']),
    ),
  ),
)

/** Article 5(1)(e): untargeted scraping of facial images. */
export const article51e = provision({
  id: '5-1-e',
  kind: 'prohibition',
  section: 'face_collection',
  appliesFrom: '2025-02-02',
  items: 'face_collection.channels',
  parts: [untargeted],
  conditions: [
    {
      id: 'placing-service-or-use',
      // "For this specific purpose" is applied to placing on the market too by (225), but not by the text: `no?`.
      formula: all(
        isAiSystem,
        nexus,
        any(
          hits('scope.activities', ['use', 'real_world_testing?']),
          all(
            hits('scope.activities', ['placing_on_market', 'importing']),
            isIn('face_collection.intended_purpose', ['yes', 'no?']),
          ),
          all(
            hits('scope.activities', ['putting_into_service', 'real_world_testing?']),
            is('face_collection.intended_purpose'),
          ),
        ),
      ),
      sources: 'guide §3, §7; (11)-(14), (225)',
    },
    {
      id: 'face-database',
      gate: true,
      formula: all(
        isIn('face_collection.database_operation', ['creates', 'expands']),
        isIn('face_collection.face_storage', ['persistent', 'temporary']),
        isIn('face_collection.stored_face_form', ['images', 'images_and_templates', 'templates_only?']),
        isIn('face_collection.matching_function', ['identifies', 'verifies', 'matching_ready']),
      ),
      sources: 'guide §4; (226), (227), (232)-(237)',
    },
    {
      id: 'untargeted-faces',
      perItem: true,
      formula: all(
        is('face_collection.channels[].feeds_database'),
        isIn('face_collection.channels[].ai_part', ['collects_or_selects', 'detects_or_indexes_afterwards?']),
        isIn('face_collection.channels[].data_type', ['facial_images', 'video_with_faces']),
        untargeted,
      ),
      sources: 'guide §4, §5; (228)-(231), (234)',
    },
    {
      id: 'internet-or-cctv',
      perItem: true,
      formula: isIn('face_collection.channels[].source', [
        'public_web',
        'social_media',
        'news_blog_video_platform',
        'cctv',
        'login_restricted_online?',
        'third_party_dataset?',
        'private_network_storage?',
        'mobile_camera?',
      ]),
      sources: 'guide §6; (232)',
    },
  ],
  exceptions: [],
  askFirst: [
    'face_collection.database_operation',
    'face_collection.face_storage',
    'face_collection.channels[].targeting',
    'face_collection.channels[].source',
    'face_collection.matching_function',
  ],
  wording: { en, da },
})
