/**
 * The area code in which the device is, found on the device itself: the outlines are fetched, the position is sent nowhere.
 * Undefined when the visitor refuses, the device does not know, or no outline holds it.
 */
export async function locate(outlinesUrl: string): Promise<string | undefined> {
  try {
    const position = await new Promise<GeolocationPosition>((resolve, reject) =>
      navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 10_000, maximumAge: 600_000 }),
    );
    const response = await fetch(outlinesUrl, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    const { areaAt, decodeOutlines } = await import('../model/places/outlines.js');
    return areaAt(decodeOutlines(await response.json()), position.coords.latitude, position.coords.longitude);
  } catch {
    return undefined;
  }
}
