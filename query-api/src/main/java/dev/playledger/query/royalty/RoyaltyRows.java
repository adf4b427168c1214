package dev.playledger.query.royalty;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Reads royalties. */
interface RoyaltyRows extends Repository<RoyaltyRow, Long>, JpaSpecificationExecutor<RoyaltyRow> {

  Optional<RoyaltyRow> findById(long id);
}
