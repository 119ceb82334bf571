export declare function splitWords(line: string): string[];
