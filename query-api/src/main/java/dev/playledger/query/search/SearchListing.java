package dev.playledger.query.search;

import static dev.playledger.query.search.Terms.in;
import static dev.playledger.query.search.Terms.is;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.playledger.query.catalogue.Kind;
import dev.playledger.query.catalogue.ReleaseStatus;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, and of what kind it shall be: releases and tracks of a status, of the genre
 * with this id, of a year.
 */
record SearchListing(
    @Nullable @NotBlank @Size(max = 200) String q,
    @Nullable Kind type,
    @Nullable ReleaseStatus status,
    @Nullable @Positive Long genre,
    @Nullable @Min(1000) @Max(9999) Integer year) {

  String text() {
    return q == null ? "" : q;
  }

  Map<Facet, Query> chosen() {
    Map<Facet, Query> chosen = new EnumMap<>(Facet.class);
    if (type != null) {
      chosen.put(Facet.type, in(Facet.type.field, List.of(type.name())));
    }
    if (status != null) {
      chosen.put(Facet.status, in(Facet.status.field, List.of(status.name())));
    }
    if (genre != null) {
      chosen.put(Facet.genre, is(Facet.genre.field, FieldValue.of(genre)));
    }
    if (year != null) {
      chosen.put(Facet.year, is(Facet.year.field, FieldValue.of(year)));
    }
    return chosen;
  }
}
