// Who wants to hear of one kind of news.

export class Listeners<T> {
  private readonly listeners = new Set<(news: T) => void>()

  /** Calls `listener` with all news from now on. Returns the function that stops it. */
  add(listener: (news: T) => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  tell(news: T): void {
    for (const listener of this.listeners) listener(news)
  }
}
