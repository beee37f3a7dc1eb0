/**
 * Where an IP address is thought to be. What the database of places does not tell is null; the parts are always there.
 * Codes: of continents two letters, of countries ISO 3166-1, of regions ISO 3166-2 without the country.
 */
export type PlaceOfAddress = {
  readonly continent: { readonly code: string | null; readonly name: string | null }
  readonly country: { readonly code: string | null; readonly name: string | null }
  readonly region: { readonly code: string | null; readonly name: string | null }
  readonly city: { readonly name: string | null }
  readonly postal: { readonly code: string | null }
  readonly location: {
    readonly latitude: number | null
    readonly longitude: number | null
    /** A name such as Europe/Berlin. */
    readonly tz: string | null
    /** Kilometres around the coordinates within which it most likely is. */
    readonly radius: number | null
  }
}
