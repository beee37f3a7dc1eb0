/** The variables of one program: each name has a numbered place, given out while compiling. */
export class Scope {
  readonly names: string[] = []
  readonly #places = new Map<string, number>()
  /** How many steps set each place. */
  readonly #writers = new Map<number, number>()

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
    this.#writers.set(place, (this.#writers.get(place) ?? 0) + 1)
    return place
  }

  /** Takes back one call of `written`: the step changes what others have set. */
  changed(place: number): void {
    this.#writers.set(place, (this.#writers.get(place) ?? 0) - 1)
  }

  /** Whether any step of the program sets it; known for sure when all of it is compiled. */
  isWritten(place: number): boolean {
    return (this.#writers.get(place) ?? 0) > 0
  }
}
