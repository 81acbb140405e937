import type { Texts } from "../fields/types";

/** Something that can be renamed: what the platform calls it, and what the company does, by language. */
export type Word = { name: string; usual: Texts; own: Texts };

export type Vocabulary = { resource: string; label: string; version: number; words: Word[] };

export type VocabularyEntry = { resource: string; label: string; module: string };

export const VOCABULARY = "company/vocabulary/";
export const RIGHT = "company.vocabulary";
/** The record itself, among the names of its fields. */
export const ONE = ":one";
export const MANY = ":many";
