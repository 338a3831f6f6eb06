-- Sharing rules compare one and the same way, wherever a text stands: a final sigma is a sigma.
create or replace function crm_folded(content text) returns text language sql immutable parallel safe
    return translate(lower(content collate "und-x-icu"), 'ς', 'σ');
