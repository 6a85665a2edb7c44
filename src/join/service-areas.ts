/** Where an applicant is active, or an entry holds: regions of Kanagawa, all of it, online, elsewhere. A municipality's code stands as well. */
export const SERVICE_AREAS = [
  'whole',
  'yokohama',
  'kawasaki',
  'sagamihara',
  'yokosuka-miura',
  'ken-o',
  'shonan',
  'kensei',
  'online',
  'outside',
] as const;
