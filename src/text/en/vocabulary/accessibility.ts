import type { AccessibilityId } from '../../../feed/vocabulary.js';

/** Labels of accessibility features of a place. */
export const accessibility: Readonly<Record<AccessibilityId, string>> = {
  wheelchair: 'Wheelchair access',
  'accessible-toilet': 'Accessible toilet',
  elevator: 'Lift',
  parking: 'Parking',
  writing: 'Talking in writing',
  'sign-language': 'Sign language',
  'hearing-loop': 'Hearing loop',
  'assistance-dog': 'Assistance dogs welcome',
  'baby-room': 'Baby changing and feeding',
  'allergy-info': 'Allergy labels',
};
