/** The variables of one program: each name has a numbered place, given out while compiling. */
export class Scope {
  readonly names: string[] = []
  readonly #places = new Map<string, number>()
  readonly #written = new Set<number>()

  place(name: string): number {
    let place = this.#places.get(name)
    if (place === undefined) {
      place = this.names.push(name) - 1
      this.#places.set(name, place)
    }
    return place
  }

  /** A place that some step sets. */
  written(name: string): number {
    const place = this.place(name)
    this.#written.add(place)
    return place
  }

  /** Whether any step of the program sets it; known for sure when all of it is compiled. */
  isWritten(place: number): boolean {
    return this.#written.has(place)
  }
}
