import type { SafetyText } from '../ja/safety.js';

/** The safety strip, the page exit and the words that stand beside lines. */
export const en: SafetyText = {
  heading: 'In danger now, or feeling very low',
  danger: (ambulance, police) => [
    `If a life is in danger or someone is hurt: ${ambulance} (ambulance). `,
    `If someone may harm you: ${police} (police).`,
  ],
  call119: 'call an ambulance',
  call110: 'call the police',
  talk: 'If you need someone to talk to:',
  voiceless: 'If you cannot speak: 110 app, Net119, fax, telephone relay service (how to use them)',
  voicelessHow: [
    '110 app: tells the police by text and photos. You need to register beforehand.',
    'Net119: calls an ambulance or the fire brigade by text. You need to register beforehand with the fire department where you live.',
    'Fax: police and fire departments have fax numbers for your area. Please check their official pages.',
    'Telephone relay service: an interpreter connects sign language or text with a voice call. You need to register beforehand.',
    'If you can use none of them, show a note to someone near you and ask them to call 119 or 110.',
  ],
  allDay: '24 hours',
  byPhone: 'Phone',
  byText: 'Chat (text)',
  upTo18: 'Up to 18 years',
  busy: 'The line may be busy. That is not your fault. Please try again later, or try another line.',
  lifeHard:
    'It must be very hard. Thank you for coming this far. You do not have to carry it alone. At these lines somebody listens. You need not say your name, and you need not find the right words.',
  traces:
    'It is not your fault. The call history and the browsing history stay on this device. If somebody may look at them, you can also use another device.',
  under18:
    'You can ask for help on your own. If you do not want your parents or your school to know, say so at the beginning. When life or safety is at stake, they may talk to other adults in order to protect you.',
  other:
    'You too can talk about your worry. It is enough to listen and, as far as you can, to help the person reach a support line. If a life is in danger, call 119 or 110.',
  exit: 'Leave this page now',
  exitNote: 'Switches to another page. History is not deleted.',
  exitKeys: ' On a keyboard: press Shift three times.',
  exitBlocked: 'Please close this tab',
  exitCover: 'Leaving…',
};
