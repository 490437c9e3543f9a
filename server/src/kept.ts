/**
 * Values kept in memory under a key, the oldest leaving first. What is kept is the promise itself: those who come while
 * it is on its way share it, and dropping a key also forgets a read that is still under way and may be out of date.
 */
export class Kept<Value> {
  readonly #size: number;
  readonly #promises = new Map<string, Promise<Value>>();

  constructor(size: number) {
    this.#size = size;
  }

  get size(): number {
    return this.#promises.size;
  }

  get(key: string, load: () => Promise<Value>): Promise<Value> {
    const found = this.#promises.get(key);
    if (found) return found;
    const promise = load();
    this.#promises.set(key, promise);
    promise.catch(() => this.#forget(key, promise));
    if (this.#promises.size > this.#size) this.#promises.delete(this.#promises.keys().next().value ?? key);
    return promise;
  }

  drop(key: string): void {
    this.#promises.delete(key);
  }

  clear(): void {
    this.#promises.clear();
  }

  #forget(key: string, promise: Promise<Value>): void {
    if (this.#promises.get(key) === promise) this.#promises.delete(key);
  }
}
