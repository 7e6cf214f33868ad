export interface Topics {
  tell(topic: string): void;
  /** Gives what ends it. */
  subscribe(topic: string, listener: () => void): () => void;
}

/** Who wants to hear of what. */
export const createTopics = (): Topics => {
  const listeners = new Map<string, Set<() => void>>();
  return {
    tell: (topic) => {
      for (const listener of listeners.get(topic) ?? []) listener();
    },
    subscribe: (topic, listener) => {
      const set = listeners.get(topic) ?? new Set();
      listeners.set(topic, set.add(listener));
      return () => {
        set.delete(listener);
      };
    },
  };
};
